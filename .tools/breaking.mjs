// Refuses a contract on which a program written against an earlier one would break.
//
//   node breaking.mjs [git revision]     default: the last tag, or the first parent where there is none
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';

const METHODS = ['get', 'put', 'post', 'delete', 'patch'];

/** What a program against `before` would stumble over in `after`, a line each. */
export function breakingChanges(before, after) {
  const found = [];
  for (const [path, item] of Object.entries(before.paths ?? {})) {
    for (const method of METHODS.filter((name) => item[name])) {
      const now = after.paths?.[path]?.[method];
      const name = `${method.toUpperCase()} ${path}`;
      if (!now) found.push(`${name} is gone`);
      else compareOperation(name, item[method], now);
    }
  }
  return found;

  function compareOperation(name, old, now) {
    for (const parameter of old.parameters ?? []) {
      const same = (now.parameters ?? []).find((p) => p.in === parameter.in && p.name === parameter.name);
      if (!same) found.push(`${name}: parameter ${parameter.name} is gone`);
      else compareSchema(`${name}?${parameter.name}`, parameter.schema, same.schema, 'request', new Set());
    }
    for (const parameter of (now.parameters ?? []).filter((p) => p.required)) {
      const same = (old.parameters ?? []).find((p) => p.in === parameter.in && p.name === parameter.name);
      if (!same?.required) found.push(`${name}: parameter ${parameter.name} is required now`);
    }
    if (!old.requestBody && now.requestBody?.required) found.push(`${name}: a body is required now`);
    compareContent(name, old.requestBody?.content, now.requestBody?.content, 'request');
    for (const [status, response] of Object.entries(old.responses ?? {}).filter(([code]) => code.startsWith('2'))) {
      if (!now.responses?.[status]) found.push(`${name}: answer ${status} is gone`);
      else compareContent(`${name} ${status}`, response.content, now.responses[status].content, 'answer');
    }
  }

  function compareContent(name, old = {}, now = {}, direction) {
    for (const [type, media] of Object.entries(old)) {
      if (!now[type]) found.push(`${name}: ${type} is gone`);
      else compareSchema(name, media.schema, now[type].schema, direction, new Set());
    }
  }

  function compareSchema(name, oldSchema, nowSchema, direction, seen) {
    const key = `${oldSchema?.$ref} ${nowSchema?.$ref}`;
    if (oldSchema?.$ref && nowSchema?.$ref) {
      if (seen.has(key)) return;
      seen = new Set(seen).add(key);
    }
    const old = resolve(before, oldSchema);
    const now = resolve(after, nowSchema);
    if (!old || !now) return;
    const oldTypes = [old.type ?? []].flat();
    const nowTypes = [now.type ?? []].flat();
    // An answer may say less and a request may accept more, never the other way round.
    const [narrow, wide] = direction === 'request' ? [oldTypes, nowTypes] : [nowTypes, oldTypes];
    if (wide.length > 0 && narrow.some((type) => !wide.includes(type) && !(type === 'integer' && wide.includes('number')))) {
      found.push(`${name}: type ${oldTypes.join('|')} became ${nowTypes.join('|')}`);
    }
    for (const value of old.enum ?? []) {
      if (now.enum && !now.enum.includes(value)) found.push(`${name}: value ${value} is gone`);
    }
    if (direction === 'request' && !old.enum && now.enum) found.push(`${name}: only ${now.enum.join(', ')} are accepted now`);
    for (const [property, schema] of Object.entries(old.properties ?? {})) {
      if (!now.properties?.[property]) found.push(`${name}: ${property} is gone`);
      else compareSchema(`${name}.${property}`, schema, now.properties[property], direction, seen);
    }
    if (direction === 'request') {
      for (const property of now.required ?? []) {
        if (!(old.required ?? []).includes(property)) found.push(`${name}: ${property} is required now`);
      }
    } else {
      for (const property of old.required ?? []) {
        if (now.properties?.[property] && !(now.required ?? []).includes(property)) {
          found.push(`${name}: ${property} may be missing now`);
        }
      }
    }
    if (old.items && now.items) compareSchema(`${name}[]`, old.items, now.items, direction, seen);
  }
}

function resolve(document, schema) {
  let found = schema;
  while (found?.$ref) found = found.$ref.slice(2).split('/').reduce((node, part) => node?.[part.replaceAll('~1', '/')], document);
  return found;
}

function committed(revision) {
  const git = (...args) => execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1 << 26 });
  const attempt = (...args) => {
    try {
      return git(...args).trim();
    } catch {
      return undefined;
    }
  };
  const base = revision ?? attempt('describe', '--tags', '--abbrev=0') ?? attempt('rev-parse', 'HEAD~1');
  const text = base && attempt('show', `${base}:openapi/openapi.yaml`);
  return text && { base, document: parse(text) };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const earlier = committed(process.argv[2]);
  if (!earlier) {
    console.log('no earlier contract to compare with');
  } else {
    const now = parse(readFileSync(new URL('../openapi/openapi.yaml', import.meta.url), 'utf8'));
    const found = breakingChanges(earlier.document, now);
    found.forEach((line) => console.error(line));
    console.log(`${found.length} breaking changes since ${earlier.base}`);
    // Before the first release nobody depends on the contract yet: changes are shown, not refused.
    const released = !/^[0-9a-f]{40}$/.test(earlier.base);
    process.exitCode = found.length > 0 && (released || process.argv[2]) ? 1 : 0;
  }
}
