/** Paths of routes as Fastify writes them, made from the contract's own builders: `/v1/schools/:schoolId/accounts`. */
export function pattern(build: (name: string) => string, name: string): string {
  return build(`:${name}`).replace("%3A", ":");
}
