/** The schemas of the answers that the script reads, as plain data (src/addon/service/answers.ts). What cannot be said in that form fails the build. */
import * as z from "zod/mini";
import type { AnswerShapes, Shape } from "../src/addon/service/answers.ts";
import { type Contract, loadRoom } from "./load-room.ts";

interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly minimum?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
}

function shapeOfObject({ properties = {}, required = [], additionalProperties }: JsonSchema): Shape {
  if (typeof additionalProperties === "object" && Object.keys(additionalProperties).length > 0) {
    return { each: shapeOf(additionalProperties) };
  }
  const shapes = (meant: boolean) =>
    Object.fromEntries(
      Object.entries(properties)
        .filter(([name]) => required.includes(name) === meant)
        .map(([name, schema]) => [name, shapeOf(schema)]),
    );
  return { must: shapes(true), may: shapes(false) };
}

export function shapeOf(schema: JsonSchema): Shape {
  if (Array.isArray(schema.type)) return { any: schema.type.map((type: string) => shapeOf({ type })) };
  if (schema.anyOf !== undefined) return { any: schema.anyOf.map(shapeOf) };
  if (schema.enum !== undefined) return { words: schema.enum };
  if (schema.type === "array" && schema.items !== undefined) return { list: shapeOf(schema.items) };
  if (schema.type === "object") return shapeOfObject(schema);
  if (schema.type === "integer") return { from: schema.minimum ?? Number.MIN_SAFE_INTEGER };
  if (schema.type === "string") return "text";
  if (schema.type === "null") return "nothing";
  if (schema.type === "number" || schema.type === "boolean") return schema.type;
  throw new Error(`src/addon/service/answers.ts has no shape for ${JSON.stringify(schema)}`);
}

export async function answerShapes(): Promise<AnswerShapes> {
  const contract = await loadRoom<Contract>("contract");
  const of = (schema: z.core.$ZodType) => shapeOf(z.toJSONSchema(schema, { io: "input" }) as JsonSchema);
  return {
    me: of(contract.meSchema),
    export: of(contract.exportSchema),
    import: of(contract.importSchema),
    imports: of(contract.importListSchema),
    file: of(contract.importFileAnswerSchema),
    accountHistory: of(contract.accountHistorySchema),
    signIns: of(contract.signInsSchema),
    schools: of(contract.schoolListSchema),
    passwordResets: of(contract.passwordResetsSchema),
    gradeChanges: of(contract.gradeChangesSchema),
    near: of(contract.nearAnswerSchema),
    schoolChanges: of(contract.schoolChangesSchema),
    passwordEnds: of(contract.passwordEndsSchema),
    settings: of(contract.settingsSchema),
    products: of(contract.productListSchema),
    problem: of(contract.problemSchema),
  };
}
