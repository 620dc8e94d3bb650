/** What an event holds is an object of the service with some data on it (facts: apps-script-2026 3). */
import { SimUser } from "./session";
import { SimRange } from "./spreadsheet/range";

export class EventRange extends SimRange {
  override get ownMembers() {
    const { top, left, bottom, right } = this.area;
    return { rowStart: top, columnStart: left, rowEnd: bottom, columnEnd: right };
  }
}

export class EventUser extends SimUser {
  /** Both are blank where the user may not be known. */
  override get ownMembers() {
    const email = this.getEmail();
    return { email, nickname: email.replace(/@.*$/, "") };
  }
}
