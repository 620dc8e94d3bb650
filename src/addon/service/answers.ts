/**
 * Holds answers of the service to their shapes. The schemas of src/contract are the one place where a shape is written; the build reduces those of them
 * that the script asks for to plain data, because the library that checks them would be a fifth of what is loaded on every edit. The data lie in a file of the
 * project: an edit asks nobody.
 *
 * Members that are not known are let through: a service that is newer than this script may say more than the script understands.
 */
import type {
  AccountHistory,
  Export,
  GradeChanges,
  ImportFileAnswer,
  ImportList,
  ImportView,
  Me,
  NearMatches,
  PasswordEnds,
  PasswordResets,
  Problem,
  ProductList,
  SchoolChanges,
  SchoolList,
  Settings,
  SignIns,
} from "../../contract";
import { projectFile } from "../platform/google";
import { answerShapesFile } from "./answer-shapes-file";

/** What the script asks the service for. The build has a schema for each name. */
export interface Answers {
  readonly me: Me;
  readonly schools: SchoolList;
  readonly export: Export;
  readonly import: ImportView;
  readonly imports: ImportList;
  readonly file: ImportFileAnswer;
  readonly accountHistory: AccountHistory;
  readonly signIns: SignIns;
  readonly passwordResets: PasswordResets;
  readonly gradeChanges: GradeChanges;
  readonly near: NearMatches;
  readonly schoolChanges: SchoolChanges;
  readonly passwordEnds: PasswordEnds;
  readonly settings: Settings;
  readonly products: ProductList;
  readonly problem: Problem;
}

export type Shape =
  | "text"
  | "number"
  | "boolean"
  | "nothing"
  /** An integer of at least this. */
  | { readonly from: number }
  | { readonly words: readonly string[] }
  | { readonly any: readonly Shape[] }
  | { readonly list: Shape }
  /** Any members, all of one shape. */
  | { readonly each: Shape }
  | { readonly must: Readonly<Record<string, Shape>>; readonly may: Readonly<Record<string, Shape>> };

export type AnswerShapes = { readonly [Name in keyof Answers]: Shape };

/** Read once an execution, with its first answer. */
let shapes: AnswerShapes | null = null;

function isMember(shapes: Readonly<Record<string, Shape>>, members: Readonly<Record<string, unknown>>, must: boolean) {
  for (const name of Object.keys(shapes)) {
    const shape = shapes[name];
    const value = members[name];
    if (value === undefined ? must : shape === undefined || !fits(value, shape)) return false;
  }
  return true;
}

export function fits(value: unknown, shape: Shape): boolean {
  if (shape === "text") return typeof value === "string";
  if (shape === "nothing") return value === null;
  if (typeof shape === "string") return typeof value === shape;
  if ("from" in shape) return typeof value === "number" && Number.isInteger(value) && value >= shape.from;
  if ("words" in shape) return typeof value === "string" && shape.words.indexOf(value) >= 0;
  if ("any" in shape) return shape.any.some((one) => fits(value, one));
  if ("list" in shape) return Array.isArray(value) && value.every((one) => fits(one, shape.list));
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const members = value as Readonly<Record<string, unknown>>;
  if ("each" in shape) return Object.keys(members).every((name) => fits(members[name], shape.each));
  return isMember(shape.must, members, true) && isMember(shape.may, members, false);
}

export function isAnswer<Name extends keyof Answers>(name: Name, value: unknown): value is Answers[Name] {
  // Our own build wrote it. Where it cannot be read that is told as a fault of ours: an answer that was not looked at is never trusted.
  shapes ??= JSON.parse(projectFile(answerShapesFile)) as AnswerShapes;
  return fits(value, shapes[name]);
}
