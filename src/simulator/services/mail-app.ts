/** MailApp: nothing is really sent; what would be goes out as an event, and its recipients count for the day (facts: apps-script 1.6, 3). */
import { ServiceError } from "../errors";
import type { ExecutionContext } from "./context";
import type { Simulated } from "./google-types";
import { ServiceObject, serviceSpec } from "./service-object";
import { checkEmail } from "./session";

const members = { getRemainingDailyQuota: "", sendEmail: "obj|str,str,str|str,str,str,obj|str,str,str,str" } as const;
const spec = serviceSpec("MailApp", members);

type Message = Readonly<Record<string, unknown>>;

export class SimMailApp
  extends ServiceObject
  implements Simulated<GoogleAppsScript.Mail.MailApp, keyof typeof members>
{
  static readonly spec = spec;
  private readonly context: ExecutionContext;

  constructor(context: ExecutionContext) {
    super();
    this.context = context;
  }

  get spec() {
    return spec;
  }

  getRemainingDailyQuota(): number {
    const { world, user } = this.context;
    return world.quotas.left(user, "emailRecipients");
  }

  /** (message), (to, subject, body), (to, subject, body, options), (to, replyTo, subject, body). */
  sendEmail(first: string | object, second?: string, third?: string, fourth?: string | object): void {
    if (typeof first === "object") this.send({ ...first });
    else if (typeof fourth === "string") this.send({ to: first, replyTo: second, subject: third, body: fourth });
    else this.send({ ...fourth, to: first, subject: second, body: third });
  }

  private send(message: Message): void {
    const [to, cc, bcc] = [addresses(message.to), addresses(message.cc), addresses(message.bcc)];
    const recipients = [...to, ...cc, ...bcc];
    if (recipients.length === 0) throw new ServiceError("Failed to send email: no recipient");
    for (const email of recipients) checkEmail(email);
    const { world, user } = this.context;
    world.quotas.spend(user, "emailRecipients", recipients.length);
    world.emit({
      type: "mail",
      user,
      to: recipients,
      subject: String(message.subject ?? ""),
      body: String(message.body ?? message.htmlBody ?? ""),
    });
  }
}

/** Separated by commas. */
const addresses = (list: unknown): string[] =>
  String(list ?? "")
    .split(",")
    .map((email) => email.trim())
    .filter((email) => email !== "");
