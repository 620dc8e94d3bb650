/** A row as it crosses to the service: with the key of its person, which comes back with what became of it. */
import type { UploadBody } from "../../contract";
import type { RowToUpload } from "../../roster";

export function wireRow({ row, key, version, values, meant, others }: RowToUpload): UploadBody["rows"][number] {
  return {
    row,
    ...(key === "" ? {} : { key }),
    ...(version === undefined ? {} : { version }),
    values: { ...values },
    ...(meant === undefined ? {} : { meant: [...meant] }),
    ...(others === undefined ? {} : { others: [...others] }),
  };
}
