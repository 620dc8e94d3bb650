/**
 * Holds every answer that a test sees to the service's own OpenAPI document: the path, its method, the status and the type have to be described, and
 * JSON has to be of the shape that is described. The document is what other people's programs are written from.
 */
import * as z from "zod";

interface Media {
  readonly schema?: Record<string, unknown>;
}
interface Operation {
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, Media>> }>>;
}
export interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** `/v1/imports/{id}` as a pattern; paths without a variable come first. */
function patterns(document: Described): readonly { readonly matches: RegExp; readonly path: string }[] {
  return Object.keys(document.paths)
    .sort((one, other) => one.split("{").length - other.split("{").length)
    .map((path) => ({ path, matches: new RegExp(`^${path.replace(/\{\w+\}/g, "[^/]+")}$`) }));
}

export function describedAnswers(
  document: Described,
): (path: string, method: string, answer: Response) => Promise<void> {
  const known = patterns(document);
  const schemas = new Map<string, z.ZodType>();

  function schemaOf(key: string, schema: Record<string, unknown>): z.ZodType {
    const made = schemas.get(key) ?? z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
    schemas.set(key, made);
    return made;
  }

  return async (address, method, answer) => {
    const bare = address.split("?")[0] ?? "";
    const path = known.find((one) => one.matches.test(bare))?.path;
    const operation = path === undefined ? undefined : document.paths[path]?.[method.toLowerCase()];
    // Not a route of the contract: operation, the sign-in page, or an address that does not exist.
    if (path === undefined || operation === undefined) return;
    const what = `${method} ${path} ${answer.status}`;
    const family = `${Math.floor(answer.status / 100)}XX`;
    const { responses } = operation;
    const response = responses[answer.status] ?? responses[family] ?? responses[family.toLowerCase()];
    if (response === undefined) throw new Error(`${what} is not in the OpenAPI document`);
    if (answer.status === 304) return;
    const type = (answer.headers.get("content-type") ?? "").split(";")[0] ?? "";
    const media = response.content?.[type];
    if (media === undefined) throw new Error(`${what} as ${type} is not in the OpenAPI document`);
    if (!type.includes("json") || media.schema === undefined) return;
    const read = schemaOf(`${what} ${type}`, media.schema).safeParse(await answer.clone().json());
    if (!read.success) throw new Error(`${what} is not as described: ${z.prettifyError(read.error)}`);
  };
}
