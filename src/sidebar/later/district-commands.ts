/** Asks the service who the new people of the review may be at other schools (B-11), one request after the other, while the person reads. */
import type { Review } from "../../contract";
import type { DistrictState } from "../state";
import type { Surroundings } from "./surroundings";

export interface DistrictCommands {
  askDistrict(): Promise<void>;
}

/** Of so many open questions the names are asked for with one request. */
const namesAtOnce = 100;

/** Rows whose questions mean somebody who is not known by name here. */
const unnamedRows = ({ rows }: Review, { people }: DistrictState): number[] =>
  rows.flatMap(({ row, near }) =>
    near?.code === "person.near_district" && near.them !== undefined && people[near.them] === undefined ? [row] : [],
  );

export function createDistrictCommands({ store, calls }: Surroundings): DistrictCommands {
  const tell = (district: Partial<DistrictState>) => store.dispatch({ type: "district", district });
  let isAsking = false;

  const askAll = async (): Promise<void> => {
    const named = new Set<number>();
    for (;;) {
      const { review, schoolId, district, confirmation } = store.get();
      // What is being asked before an upload the person answers first; the service compares by itself.
      if (review === null || schoolId === null || confirmation !== null) return;
      const { unasked = 0 } = review;
      const rows = unnamedRows(review, district)
        .filter((row) => !named.has(row))
        .slice(0, namesAtOnce);
      if (unasked === 0 && rows.length === 0) return tell({ problem: null });
      for (const row of rows) named.add(row);
      tell({ asking: Math.max(unasked, rows.length), problem: null });
      const answer = await calls.quietly("askNear", { schoolId, ...(rows.length === 0 ? {} : { rows }) });
      const now = store.get();
      if (now.schoolId !== schoolId) return;
      if (!answer.ok) return tell({ problem: answer.problem });
      const people = Object.fromEntries(answer.data.people.map((one) => [one.guid, one]));
      tell({ people: { ...now.district.people, ...people } });
      if (now.review !== null) store.dispatch({ type: "review", review: answer.data.review });
      // Nothing was answered: asking on would be asking the same.
      if (rows.length === 0 && (answer.data.review.unasked ?? 0) >= unasked) return;
    }
  };

  return {
    askDistrict: async () => {
      if (isAsking) return;
      isAsking = true;
      try {
        await askAll();
      } finally {
        isAsking = false;
        tell({ asking: 0 });
      }
    },
  };
}
