/** Schools of a sample district: five that are always the same, then as many as are asked for. */
import type { SampleSchool } from "./people";

const elementary = ["K", "1", "2", "3", "4", "5"];
const middle = ["6", "7", "8"];
const high = ["9", "10", "11", "12"];

type Kind = Omit<SampleSchool, "id">;

const firstSchools: readonly Kind[] = [
  { name: "Lincoln Elementary", grades: elementary },
  { name: "César Chávez Elementary", grades: elementary },
  { name: "Harriet Tubman Elementary", grades: elementary },
  { name: "Riverbend Middle School", grades: middle },
  { name: "St. Croix High School", grades: high },
];

/** Districts have about three elementary schools for one middle and one high school. */
const kinds: readonly Kind[] = [
  { name: "Elementary", grades: elementary },
  { name: "Elementary", grades: elementary },
  { name: "Elementary", grades: elementary },
  { name: "Middle School", grades: middle },
  { name: "High School", grades: high },
];

const patrons =
  "Washington, Rosa Parks, Sonia Sotomayor, Roosevelt, Dolores Huerta, Jefferson, Maya Angelou, Frederick Douglass, Oak Hill, Cedar Grove, Sally Ride, Katherine Johnson, Ellen Ochoa, Fred T. Korematsu, Willow Creek, Mary McLeod Bethune, Jackie Robinson, Amelia Earhart, Lakeside, José Martí, Crazy Horse, Daniel K. Inouye, Prairie View, Sojourner Truth".split(
    ", ",
  );

function furtherSchool(index: number): Kind {
  const kind = kinds[index % kinds.length] as Kind;
  return { ...kind, name: `${patrons[index % patrons.length]} ${kind.name}` };
}

export function makeSchools(count: number): SampleSchool[] {
  const sameName = new Map<string, number>();
  return Array.from({ length: count }, (_, index) => {
    const school = firstSchools[index] ?? furtherSchool(index - firstSchools.length);
    const repeat = (sameName.get(school.name) ?? 0) + 1;
    sameName.set(school.name, repeat);
    return {
      id: `school-${String(index + 1).padStart(3, "0")}`,
      name: repeat === 1 ? school.name : `${school.name} No. ${repeat}`,
      grades: school.grades,
    };
  });
}
