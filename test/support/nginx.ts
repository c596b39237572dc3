import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { get } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findServer } from '../../.ci/servers.mjs';
import { until } from './until';

/** A real static web server on loopback, over TLS, with a folder of its own. */
export interface StaticServer {
  readonly port: number;
  /** The certificate to trust, in PEM. */
  readonly certificate: string;
  /** Puts a file into the served folder. */
  put(path: string, content: string | Uint8Array): void;
  remove(path: string): void;
  /** Lines of the log so far: `METHOD PATH STATUS | cookie | referrer | accepted languages | if-none-match`. */
  log(): Promise<readonly string[]>;
  stop(): Promise<void>;
}

/** What the server calls itself; nobody's name. */
export const HOST = 'facts.example';

function makeCertificate(folder: string): void {
  const subject = ['-subj', `/CN=${HOST}`, '-addext', `subjectAltName=DNS:${HOST}`];
  const files = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')];
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  execFileSync(findServer('openssl'), ['req', ...kind, ...files, ...subject], { stdio: 'pipe' });
}

/** What a publisher would write, and the ways in which a server can be wrong. */
const configuration = (folder: string, port: number): string => `
daemon off; master_process off; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
${process.getuid?.() === 0 ? 'user root;' : ''}
events { worker_connections 64; }
http {
  types { application/json json; text/html html; }
  default_type application/octet-stream;
  log_format told '$request_method $uri $status | $http_cookie | $http_referer | $http_accept_language | $http_if_none_match';
  access_log ${folder}/access.log told;
  client_body_temp_path ${folder}/tmp; proxy_temp_path ${folder}/tmp; fastcgi_temp_path ${folder}/tmp;
  uwsgi_temp_path ${folder}/tmp; scgi_temp_path ${folder}/tmp;
  server {
    listen 127.0.0.1:${port} ssl; server_name ${HOST};
    ssl_certificate ${folder}/cert.pem; ssl_certificate_key ${folder}/key.pem;
    root ${folder}/www;
    add_header Set-Cookie "seen=1; Path=/" always;
    location /slow/ { alias ${folder}/www/; limit_rate 200; }
    location /late/ { alias ${folder}/www/talks/; }
    location = /late/talks-2.json { alias ${folder}/www/talks/talks-2.json; limit_rate 200; }
    location /page/ { alias ${folder}/www/; types { text/html json; } }
    location /bomb/ { alias ${folder}/www/bomb/; add_header Content-Encoding gzip; }
    location /moved/ { return 301 https://elsewhere.example$request_uri; }
    location /moved-here/ { return 302 /talks/pack.json; }
    location /down/ { return 503; }
  }
}
`;

/** A port nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.on('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

/** Starts nginx with a certificate made for this run; on a port of an earlier one, where that is to come back. */
export async function startNginx(wanted?: number): Promise<StaticServer> {
  const folder = mkdtempSync(join(tmpdir(), 'lateral-nginx-'));
  for (const name of ['www', 'tmp']) mkdirSync(join(folder, name), { recursive: true });
  makeCertificate(folder);
  const port = wanted ?? (await freePort());
  writeFileSync(join(folder, 'nginx.conf'), configuration(folder, port));
  const child = spawn(
    findServer('nginx'),
    ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')],
    {
      stdio: 'ignore',
    },
  );
  let changed = Date.now() / 1000 - 86_400;
  const path = (name: string): string => join(folder, 'www', name);
  const lines = (): string[] => readFileSync(join(folder, 'access.log'), 'utf8').split('\n').filter(Boolean);
  let marks = 0;
  /** What is logged after an answer was sent may come later than the answer: a request of our own comes last. */
  const log = async (): Promise<readonly string[]> => {
    marks += 1;
    const mark = `/mark/${marks} `;
    await ask(port, mark.trim());
    await until('the log', () => lines().some((line) => line.includes(mark)));
    return lines().filter((line) => !line.includes('/mark/'));
  };
  await until('nginx listens', async () => {
    if (child.exitCode !== null) throw new Error(readFileSync(join(folder, 'error.log'), 'utf8'));
    return !(await isFree(port));
  });
  return {
    port,
    certificate: readFileSync(join(folder, 'cert.pem'), 'utf8'),
    put: (name, content) => {
      mkdirSync(join(path(name), '..'), { recursive: true });
      writeFileSync(path(name), content);
      // A second later than the one before: nginx knows a version by the second and the length.
      changed += 1;
      utimesSync(path(name), changed, changed);
    },
    remove: (name) => rmSync(path(name), { recursive: true, force: true }),
    log,
    stop: async () => {
      await stopped(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function ask(port: number, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path, rejectUnauthorized: false, agent: false } as const;
    get(options, (answer) => answer.resume().on('end', () => resolve())).on('error', reject);
  });
}

function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    // At once, transfers under way included: a connection that breaks is among what is tested.
    child.kill('SIGKILL');
  });
}
