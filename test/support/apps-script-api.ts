/**
 * A stand-in for the part of the Apps Script API that clasp uses to push, read back and publish: script content, versions and deployments of
 * one project, with the answers' shapes of https://developers.google.com/apps-script/api/reference/rest. It is spoken to by the real clasp.
 */
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";

export interface ScriptFile {
  readonly name: string;
  readonly type: "JSON" | "SERVER_JS" | "HTML";
  readonly source: string;
}

export interface AppsScriptApi {
  readonly address: string;
  readonly scriptId: string;
  readonly deploymentId: string;
  files: readonly ScriptFile[];
  readonly versions: { readonly description: string; readonly files: readonly ScriptFile[] }[];
  /** The version number the one deployment runs. */
  deployed: number;
  /** Every request as METHOD path, and whether it carried the test's token. */
  readonly asked: { readonly request: string; readonly authorized: boolean }[];
  /** What becomes of content that is put: the identity, unless a test lets the API lose something. */
  kept: (files: readonly ScriptFile[]) => readonly ScriptFile[];
  stop(): Promise<void>;
}

export const accessToken = "a-token-of-this-test";

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

/** As Google does: a manifest comes back with its keys in an order of its own. */
function withKeysTurned(file: ScriptFile): ScriptFile {
  if (file.type !== "JSON") return file;
  const turned = (value: unknown): unknown =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, inner]) => [key, turned(inner)]),
        )
      : value;
  return { ...file, source: JSON.stringify(turned(JSON.parse(file.source)), null, 2) };
}

export async function startAppsScriptApi(files: readonly ScriptFile[]): Promise<AppsScriptApi> {
  const scriptId = "a-script-project-of-this-test-0123456789";
  const project = `/v1/projects/${scriptId}`;

  function answer(request: string, body: string): object | null {
    switch (request) {
      case `GET ${project}/content`:
        return { scriptId, files: api.files };
      case `PUT ${project}/content`:
        api.files = api.kept((JSON.parse(body) as { files: ScriptFile[] }).files).map(withKeysTurned);
        return { scriptId, files: api.files };
      case `POST ${project}/versions`:
        api.versions.push({ description: String(JSON.parse(body).description), files: api.files });
        return { scriptId, versionNumber: api.versions.length };
      case `PUT ${project}/deployments/${api.deploymentId}`: {
        const { deploymentConfig } = JSON.parse(body) as { deploymentConfig: { versionNumber: number } };
        api.deployed = deploymentConfig.versionNumber;
        return { deploymentId: api.deploymentId, deploymentConfig };
      }
      default:
        return null;
    }
  }

  const server = createServer(async (incoming, outgoing) => {
    const request = `${incoming.method} ${incoming.url?.replace(/\?.*$/, "")}`;
    const authorized = incoming.headers.authorization === `Bearer ${accessToken}`;
    api.asked.push({ request, authorized });
    const found = answer(request, await bodyOf(incoming));
    outgoing.writeHead(found === null ? 404 : authorized ? 200 : 401, { "content-type": "application/json" });
    outgoing.end(JSON.stringify(found === null || !authorized ? { error: { code: 404, message: request } } : found));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const at = server.address();
  if (at === null || typeof at === "string") throw new Error("no port");
  const api: AppsScriptApi = {
    address: `http://127.0.0.1:${at.port}/`,
    scriptId,
    deploymentId: "the-deployment-of-this-test",
    files,
    versions: [],
    deployed: 0,
    asked: [],
    kept: (put) => put,
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
  return api;
}
