/** B-17: who of a school is promoted already, as the platform knows it whoever did it. */
import { describe, expect, test } from "@jest/globals";
import type { GradeChanges } from "../../src/contract";
import { guid } from "./support/district";
import { stores } from "./support/stores";

describe.each(stores)("grade changes on $name", ({ start }) => {
  test("B-17: a changed grade is told with what it was before July, through a second change and an undo; who was made since is said", async () => {
    const service = await start();
    try {
      const ask = () => service.json<GradeChanges>("/v1/schools/lincoln/grade-changes?since=2026-07-01");
      expect(await ask()).toEqual({ items: [] });
      const grade = (name: string, gradeLevel: string) => ({ row: 2, values: { userGuid: guid(name), gradeLevel } });
      await service.importRows("lincoln", [grade("maria", "4")]);
      const second = await service.importRows("lincoln", [grade("maria", "5"), { ...grade("jose", "4"), row: 3 }]);
      const made = { userId: "N-1", role: "Student", firstName: "Noa", lastName: "Neu", gradeLevel: "3" };
      await service.importRows("lincoln", [{ row: 2, values: made }]);
      const { items } = await ask();
      expect(items).toContainEqual({ userGuid: guid("maria"), before: "3" });
      expect(items).toContainEqual({ userGuid: guid("jose"), before: "3" });
      expect(items.filter((one) => one.created)).toHaveLength(1);
      expect(items).toHaveLength(3);
      await service.finished(
        (await service.json<{ id: string }>(`/v1/imports/${second.id}/undo`, { method: "POST", body: {} })).id,
      );
      expect((await ask()).items).toContainEqual({ userGuid: guid("jose"), before: "3" });
      expect((await service.json<GradeChanges>("/v1/schools/lincoln/grade-changes?since=2026-12-01")).items).toEqual(
        [],
      );
      expect((await service.call("/v1/schools/lincoln/grade-changes?since=July")).status).toBe(400);
    } finally {
      await service.stop();
    }
  });
});
