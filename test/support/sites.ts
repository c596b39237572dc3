import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { makeCertificate } from './certificate';

/** A page of a site: its markup and any headers of its own. */
export interface SitePage {
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Pages by host and path: `{ 'news.example': { '/story': page } }`. */
export type SiteMap = Readonly<Record<string, Readonly<Record<string, SitePage>>>>;

/** Servers of a test's own that answer over TLS on this machine: ports by host. */
export type Servers = Readonly<Record<string, number>>;

/** The web as the browser under test sees it: these sites and nothing else. */
export interface Sites {
  /** The address of the proxy every request of the browser goes through: `127.0.0.1:PORT`. */
  readonly proxy: string;
  /** Hosts outside the sites that anything in the browser tried to reach, in order. Every one was refused. */
  readonly strays: string[];
  /** `host/path` of every page served, in order. */
  readonly served: readonly string[];
  close(): Promise<void>;
}

const listen = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

/**
 * Serves the sites over http and https and starts a proxy for the browser. The proxy leads requests for the sites' hosts
 * to the local servers, refuses every other one, and keeps a list of those: what would have left the machine.
 */
export async function serveSites(sites: SiteMap, ownServers: Servers = {}): Promise<Sites> {
  const strays: string[] = [];
  const served: string[] = [];
  const sockets = new Set<Duplex>();

  const answer = (incoming: IncomingMessage, response: ServerResponse): void => {
    const host = (incoming.headers.host ?? '').replace(/:\d+$/, '');
    const path = (incoming.url ?? '/').replace(/[?#].*$/, '');
    const page = sites[host]?.[path];
    served.push(host + path);
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', ...page?.headers });
    response.end(page?.body ?? 'Not found');
  };

  const plain = createServer(answer);
  const secure = createSecureServer(makeCertificate(Object.keys(sites)), answer);
  const [plainPort, securePort] = await Promise.all([listen(plain), listen(secure)]);

  const proxy = createServer((incoming, response) => {
    const { hostname, pathname, search } = new URL(incoming.url ?? '', 'http://unknown.invalid');
    if (!(hostname in sites)) {
      strays.push(hostname);
      response.writeHead(502).end();
      return;
    }
    const forward = {
      port: plainPort,
      path: pathname + search,
      method: incoming.method,
      headers: incoming.headers,
    };
    const onward = request({ host: '127.0.0.1', ...forward }, (reply) => {
      response.writeHead(reply.statusCode ?? 502, reply.headers);
      reply.pipe(response);
    });
    onward.on('error', () => response.destroy());
    incoming.pipe(onward);
  });
  proxy.on('connect', (incoming: IncomingMessage, client: Duplex) => {
    const [host = '', port] = (incoming.url ?? '').split(':');
    client.on('error', () => client.destroy());
    const own = ownServers[host];
    if (own === undefined && !(host in sites)) {
      strays.push(host);
      client.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      return;
    }
    const goal = own ?? (port === '443' ? securePort : plainPort);
    const onward: Socket = connect(goal, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      onward.pipe(client).pipe(onward);
    });
    onward.on('error', () => client.destroy());
  });
  const proxyPort = await listen(proxy);

  const servers = [plain, secure, proxy];
  for (const server of servers) {
    server.on('connection', (socket: Duplex) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    });
  }

  return {
    proxy: `127.0.0.1:${proxyPort}`,
    strays,
    served,
    async close() {
      for (const socket of sockets) socket.destroy();
      await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}
