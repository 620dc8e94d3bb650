/** A line between the service and its database that can be cut, and led to another server: what a network, a fail-over address or a proxy does. */
import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

export interface Line {
  readonly port: number;
  /** Ends every connection in the middle of whatever it does. */
  cut(): void;
  /** Where new connections lead from now on; null is nowhere. */
  leadTo(port: number | null): void;
  close(): Promise<void>;
}

export async function openLine(to: number): Promise<Line> {
  let target: number | null = to;
  const sockets = new Set<Socket>();
  const keep = (socket: Socket, other: Socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("close", () => {
      sockets.delete(socket);
      other.destroy();
    });
  };
  const server = createServer((from) => {
    if (target === null) {
      from.on("error", () => undefined);
      from.resetAndDestroy();
      return;
    }
    const onward = connect(target, "127.0.0.1");
    keep(from, onward);
    keep(onward, from);
    from.pipe(onward).pipe(from);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the line has no port");
  const cut = () => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  return {
    port: address.port,
    cut,
    leadTo(port) {
      target = port;
    },
    async close() {
      cut();
      server.close();
      await once(server, "close");
    },
  };
}
