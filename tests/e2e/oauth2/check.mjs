// The collector against oauth2-mock-server: its tokens are real JWT, and the API beside it checks each one against the
// server's published key. Argument: the collector. Ends with 1 and one line for each fault.
import { execFile } from 'node:child_process';
import { createPublicKey, verify } from 'node:crypto';
import { createServer } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OAuth2Server } from 'oauth2-mock-server';

const program = process.argv[2];
const identity = new OAuth2Server();
await identity.issuer.keys.generate('RS256');

// What happens at the two endpoints; each case starts it anew.
let seen;
const fresh = (more) => { seen = { tokens: [], forms: [], clients: [], hosts: [], api: [], revoked: new Set(), ...more }; };

// Else two tokens of one second are one token.
identity.service.on('beforeTokenSigning', (token) => { token.payload.jti = `${seen.tokens.length + 1}`; });
identity.service.on('beforeResponse', (answer, request) => {
  seen.forms.push(request.body);
  seen.clients.push(request.headers.authorization ?? `${request.body.client_id}`);
  seen.tokens.push(answer.body.access_token);
  seen.shape?.(answer);
});

async function isValid(bearer) {
  const [head, payload, signature] = bearer.split('.');
  const { keys } = await (await fetch(`${base}/jwks`)).json();
  const { kid } = JSON.parse(Buffer.from(head, 'base64url'));
  const key = createPublicKey({ key: keys.find((k) => k.kid === kid), format: 'jwk' });
  const claims = JSON.parse(Buffer.from(payload, 'base64url'));
  return verify('sha256', Buffer.from(`${head}.${payload}`), key, Buffer.from(signature, 'base64url')) &&
    claims.exp * 1000 > Date.now() && !seen.revoked.has(bearer) && !seen.refuseAll;
}

async function api(request, response) {
  seen.hosts.push(request.headers.host);
  const bearer = (request.headers.authorization ?? '').replace(/^Bearer /, '');
  const good = bearer !== '' && await isValid(bearer);
  seen.api.push(good);
  if (!good) {
    response.writeHead(401, { 'WWW-Authenticate': 'Bearer error="invalid_token"' });
    return response.end('{"detail":"token refused"}');
  }
  if (seen.revokeAfter && seen.api.length === seen.revokeAfter)
    seen.revoked.add(bearer); // holds no longer from now on
  response.writeHead(200, { 'Content-Type': 'application/json' });
  if (request.url.includes('/plant/'))
    return response.end(JSON.stringify({ plant_id: 'p1', timestamp: new Date().toISOString(),
      operational_status: 'running', active_power_mw: 1.5, reactive_power_mvar: 0, voltage_kv: 20,
      wind_speed_kmh: 20 }));
  response.end('[]');
}

const listening = (server) => new Promise((done) => {
  server.listen(0, '127.0.0.1', () => done(`http://127.0.0.1:${server.address().port}`));
});
const base = await listening(createServer((request, response) => request.url.startsWith('/api/')
  ? api(request, response) : identity.service.requestHandler(request, response)));
const elsewhere = await listening(createServer(api)); // it knows the API only
identity.issuer.url = base;

function collect(more = '', where = `base_url = "${base}"\ntoken_path = "/token"\n`) {
  const folder = mkdtempSync(join(tmpdir(), 'etcm-oauth2-'));
  const config = join(folder, 'config.toml');
  writeFileSync(config, `[[source]]\nid = "desk"\ndialect = "energy-api"\n${where}` +
    'auth = "client_credentials"\nclient_id = "desk client"\nsecret = "env:DESK_SECRET"\n' +
    'endpoints = ["plant", "signals"]\n' + more);
  return new Promise((done) => {
    execFile(program, ['--config', config, '--data-dir', join(folder, 'data'), 'once', '--json'],
      { env: { ...process.env, DESK_SECRET: 'p@ss word/ü' }, timeout: 60_000 }, (error, stdout, stderr) => {
        rmSync(folder, { recursive: true });
        const rows = stdout ? JSON.parse(stdout).endpoints : [];
        const plant = rows.find((row) => row.endpoint === 'plant') ?? { outcome: `none: ${stderr}` };
        done({ plant, rows, text: stdout + stderr, code: error?.code ?? 0 });
      });
  });
}

const faults = [];
let checks = 0;
function expect(what, actual, expected) {
  ++checks;
  if (JSON.stringify(actual) !== JSON.stringify(expected))
    faults.push(`${what}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`);
}

// RFC 6749 section 2.3.1: id and secret are form-urlencoded, then Basic.
const basic = 'Basic ' + Buffer.from('desk+client:p%40ss+word%2F%C3%BC').toString('base64');
for (const [name, more, client] of [['basic', '', basic], ['body', 'client_auth = "body"\n', 'desk client']]) {
  fresh();
  const run = await collect(more);
  expect(`${name}: outcome`, [run.plant.outcome, run.plant.rows, run.plant.error], ['ok', 1, null]);
  expect(`${name}: client`, seen.clients, [client]);
  expect(`${name}: every call carried a valid token`, seen.api.every(Boolean) && seen.api.length, 2);
  expect(`${name}: no secret is told`, run.text.includes('p@ss') || run.text.includes(seen.tokens[0]), false);
}

for (const life of [undefined, 0, -5, 'soon', null, 1e300]) {
  fresh({ shape: (answer) => { answer.body.expires_in = life; } });
  const run = await collect();
  expect(`expires_in ${life}`, [run.plant.outcome, seen.tokens.length], ['ok', 1]);
}

// The sign-in on a host of its own: it gets what the token is for, and the API alone gets the token.
fresh();
const apart = await collect('scope = "prices.read plant.read"\naudience = "https://gateway.example"\n',
  `base_url = "${elsewhere}"\ntoken_url = "${base}/token"\n`);
expect('token_url: outcome', [apart.plant.outcome, apart.plant.error], ['ok', null]);
expect('token_url: form', seen.forms, [{ grant_type: 'client_credentials', scope: 'prices.read plant.read',
  audience: 'https://gateway.example' }]);
expect('token_url: who saw the token', [...new Set(seen.hosts)], [elsewhere.slice('http://'.length)]);
expect('token_url: every call carried a valid token', seen.api.every(Boolean) && seen.api.length, 2);

fresh({ revokeAfter: 1 }); // between the first call and the second
const revoked = await collect();
expect('revoked: outcomes', revoked.rows.map((row) => row.outcome === 'auth'), [false, false]);
expect('revoked: tokens', [seen.tokens.length, seen.api], [2, [true, false, true]]);

fresh({ refuseAll: true });
const storm = await collect();
expect('401 for ever: outcome', [storm.plant.outcome, storm.code], ['auth', 3]);
expect('401 for ever: tokens are bounded', seen.tokens.length <= 3, true);

for (const error of ['invalid_client', 'unauthorized_client', 'invalid_scope']) {
  fresh({ shape: (answer) => { answer.statusCode = 400; answer.body = { error }; } });
  const run = await collect();
  expect(`${error}: outcome`, run.plant.outcome, 'auth');
  expect(`${error}: asked once, no call made`, [seen.tokens.length, seen.api.length], [1, 0]);
  expect(`${error}: says so`, run.text.includes(error), true);
}

let down = 2;
fresh({ shape: (answer) => { if (down-- > 0) { answer.statusCode = 503; answer.body = {}; } } });
expect('token endpoint down for a moment', (await collect()).plant.outcome, 'ok');

faults.forEach((line) => console.error(line));
console.log(`${checks} checks against oauth2-mock-server, ${faults.length} faults`);
process.exit(faults.length ? 1 : 0);
