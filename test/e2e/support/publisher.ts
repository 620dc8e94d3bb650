/** The platform as somebody meets it who works with files only: exports, an upload by hand, and the files it gives back. */
import { importSchema } from "../../../src/contract";
import { eventually } from "../../support/eventually";
import type { Rollbook } from "../../support/rollbook";
import { type ExportedRow, exportOf } from "./service";

export class Publisher {
  private readonly rollbook: Rollbook;
  private readonly email: string;
  private readonly schoolId: string;

  constructor(rollbook: Rollbook, email: string, schoolId: string) {
    this.rollbook = rollbook;
    this.email = email;
    this.schoolId = schoolId;
  }

  accounts(schoolId = this.schoolId): Promise<readonly ExportedRow[]> {
    return exportOf(this.rollbook, this.email, schoolId);
  }

  exported(format: "csv" | "xlsx"): Promise<Buffer> {
    return this.bytes(`/v1/schools/${this.schoolId}/accounts?format=${format}`);
  }

  /** Uploads a CSV by hand and waits until its results can be downloaded. */
  async uploaded(csv: Buffer): Promise<{ readonly completed: Buffer; readonly error: Buffer }> {
    const accepted = await this.ask(`/v1/schools/${this.schoolId}/imports?fileName=changes.csv`, {
      method: "POST",
      headers: { "content-type": "text/csv", "idempotency-key": crypto.randomUUID() },
      body: new Uint8Array(csv),
    });
    const { id } = importSchema.parse(await accepted.json());
    await eventually("the uploaded file is worked off", async () => {
      const { status } = importSchema.parse(await (await this.ask(`/v1/imports/${id}`)).json());
      return status === "queued" || status === "in_progress" ? null : status;
    });
    return {
      completed: await this.bytes(`/v1/imports/${id}/files/completed?format=csv`),
      error: await this.bytes(`/v1/imports/${id}/files/error?format=csv`),
    };
  }

  private async bytes(path: string): Promise<Buffer> {
    return Buffer.from(await (await this.ask(path)).arrayBuffer());
  }

  private async ask(path: string, request: RequestInit = {}): Promise<Response> {
    const token = await this.rollbook.token(this.email);
    const headers = { authorization: `Bearer ${token}`, "rollbook-role": "administrator", ...request.headers };
    const answer = await fetch(`${this.rollbook.serviceUrl}${path}`, { ...request, headers });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  }
}
