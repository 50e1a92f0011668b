// Validates the simulator's OpenAPI document with an independent validator, then every answer of the running simulator
// against it. Arguments: the base URL. Ends with 1 and one line for each fault.
import { Validator } from '@seriousme/openapi-schema-validator';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const base = process.argv[2];
const faults = [];
const fault = (where, what) => faults.push(`${where}: ${what}`);

const document = await (await fetch(`${base}/openapi.json`)).json();
const result = await new Validator().validate(structuredClone(document));
if (!result.valid)
  fault('openapi.json', JSON.stringify(result.errors));
if (document.openapi !== '3.1.0')
  fault('openapi.json', `version ${document.openapi}`);

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema(document, 'api');
const resolve = (node) => node?.$ref
  ? node.$ref.slice(2).split('/').reduce((at, key) => at[key.replaceAll('~1', '/')], document) : node;
const pointer = (parts) => 'api#/' + parts.map((p) => p.replaceAll('~', '~0').replaceAll('/', '~1')).map(encodeURIComponent).join('/');

// Checks one answer against the response object that the document gives for its status.
async function check(method, path, answer) {
  const where = `${method.toUpperCase()} ${path} ${answer.status}`;
  const operation = document.paths[path]?.[method];
  const described = resolve(operation?.responses?.[answer.status]);
  if (!described)
    return fault(where, 'is not described');
  for (const name of Object.keys(described.headers ?? {})) {
    if (!answer.headers.has(name))
      fault(where, `lacks the header ${name}`);
  }
  const type = (answer.headers.get('content-type') ?? '').split(';')[0];
  const media = described.content?.[type];
  if (described.content && !media)
    return fault(where, `has the type ${type}`);
  if (type !== 'application/json')
    return;
  const raw = operation.responses[answer.status];
  const parts = raw.$ref ? raw.$ref.slice(2).split('/') : ['paths', path, method, 'responses', String(answer.status)];
  const validate = ajv.getSchema(pointer([...parts, 'content', type, 'schema']));
  if (!validate(await answer.json()))
    fault(where, ajv.errorsText(validate.errors));
}

const account = { client_id: 'energy_trading_client', client_secret: 'super_secret_key_2024' };
const form = (fields) => ({ method: 'POST', body: new URLSearchParams(fields) });
const grant = await fetch(`${base}/oauth/token`, form({ grant_type: 'client_credentials', ...account }));
const token = (await grant.clone().json()).access_token;
await check('post', '/oauth/token', grant);
await check('post', '/oauth/token', await fetch(`${base}/oauth/token`, form({ grant_type: 'other' })));
await check('post', '/oauth/token', await fetch(`${base}/oauth/token`, form({ grant_type: 'client_credentials' })));

const authorized = { headers: { Authorization: `Bearer ${token}` } };
const put = (name) => fetch(`${base}/admin/scenario`, { method: 'PUT', body: JSON.stringify({ scenario: name }) });
const inPath = { '{day}': 'latest', '{datum}': 'last' };
const gets = Object.keys(document.paths).filter((path) => document.paths[path].get);
const urlOf = (path) => base + path.replace(/\{\w+\}$/, (name) => inPath[name]);

for (const path of gets) {
  await check('get', path, await fetch(urlOf(path), authorized));
  if (!document.paths[path].get.security)
    await check('get', path, await fetch(urlOf(path)));
  if (document.paths[path].get.parameters?.length)
    await check('get', path, await fetch(`${base}${path.replace(/\{\w+\}$/, 'x')}?tariff_type=x`, authorized));
}
for (const scenario of ['500-burst', '429', 'ok']) {
  await check('put', '/admin/scenario', await put(scenario));
  for (const path of gets.filter((p) => scenario !== 'ok' && document.paths[p].get.responses[scenario === '429' ? 429 : 500])) {
    await put(scenario);
    await check('get', path, await fetch(urlOf(path), authorized));
  }
}
await check('put', '/admin/scenario', await put('nonsense'));
// What answers with data only when it is asked for them, and how it refuses.
const zone = '10YCH-SWISSGRIDZ';
const market = {
  '/utilities/energy-charts/price': ['bzn=CH', 'bzn=CH&start=today'],
  '/utilities/entsoe/api': ['', `documentType=A44&in_Domain=${zone}&out_Domain=${zone}&periodStart=202610132200&periodEnd=202610142200`]
    .map((query) => `securityToken=0d3c2b1a-4e5f-4a6b-8c7d-9e0f1a2b3c4d&${query}`),
};
for (const [path, queries] of Object.entries(market)) {
  const statuses = [];
  for (const query of queries) {
    const answer = await fetch(`${base}${path}?${query}`);
    statuses.push(answer.status);
    await check('get', path, answer);
  }
  if (!statuses.includes(200))
    fault(`GET ${path}`, `never brings data: ${statuses}`);
}
const future = 'start_timestamp=2031-01-01T00:00Z&end_timestamp=2031-01-02T00:00Z';
for (const path of gets.filter((p) => p.includes('preise') || p.includes('tariffs') || p.endsWith('prices')))
  await check('get', path, await fetch(`${base}${path}?${future}`, authorized));

faults.forEach((line) => console.error(line));
console.log(`${gets.length} paths checked, ${faults.length} faults`);
process.exit(faults.length ? 1 : 0);
