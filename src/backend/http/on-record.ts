/** Puts a read on record before its answer is sent. */
import type { Caller } from "../identity";
import type { Services } from "../services";
import { type NewRead, recordRead } from "../store";

type What = Pick<NewRead, "what" | "schoolId" | "importId" | "guid">;

export async function putOnRecord(services: Services, { person }: Caller, what: What): Promise<void> {
  const { organizationId, id: readerId, name: readerName } = person;
  await services.store.step((trx) =>
    recordRead(trx, { organizationId, at: services.now(), readerId, readerName, ...what }),
  );
}
