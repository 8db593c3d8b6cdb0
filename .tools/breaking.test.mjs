import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breakingChanges } from './breaking.mjs';

const contract = () => ({
  paths: {
    '/v1/plans': {
      get: {
        parameters: [{ in: 'query', name: 'q', schema: { type: 'string' } }],
        responses: { 200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Plan' } } } } },
      },
      post: {
        requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/PlanBody' } } } },
        responses: { 201: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Plan' } } } } },
      },
    },
  },
  components: {
    schemas: {
      Plan: {
        type: 'object',
        required: ['id'],
        properties: { id: { type: 'string' }, technology: { $ref: '#/components/schemas/Technology' }, parent: { $ref: '#/components/schemas/Plan' } },
      },
      PlanBody: { type: 'object', required: ['name'], properties: { name: { type: 'string' }, price: { type: 'string' } } },
      Technology: { type: 'string', enum: ['FIBER', 'RADIO'] },
    },
  },
});

const after = (change) => {
  const changed = contract();
  change(changed);
  return breakingChanges(contract(), changed);
};

test('the same contract breaks nothing', () => {
  assert.deepEqual(after(() => {}), []);
});

test('additions break nothing', () => {
  assert.deepEqual(after((c) => {
    c.paths['/v1/services'] = { get: { responses: {} } };
    c.paths['/v1/plans'].get.parameters.push({ in: 'query', name: 'technology', schema: { type: 'string' } });
    c.components.schemas.Plan.properties.code = { type: 'string' };
    c.components.schemas.PlanBody.properties.code = { type: 'string' };
    c.components.schemas.Technology.enum.push('CABLE');
  }), []);
});

test('what is gone is named', () => {
  assert.deepEqual(after((c) => delete c.paths['/v1/plans'].post), ['POST /v1/plans is gone']);
  assert.deepEqual(after((c) => (c.paths['/v1/plans'].get.parameters = [])), ['GET /v1/plans: parameter q is gone']);
  assert.deepEqual(after((c) => delete c.components.schemas.PlanBody.properties.price), ['POST /v1/plans: price is gone']);
  assert.match(after((c) => c.components.schemas.Technology.enum.pop())[0], /technology: value RADIO is gone/);
  assert.match(after((c) => delete c.components.schemas.Plan.properties.technology)[0], /GET \/v1\/plans 200: technology is gone/);
});

test('new duties of the caller are named', () => {
  assert.deepEqual(after((c) => c.components.schemas.PlanBody.required.push('price')), ['POST /v1/plans: price is required now']);
  assert.deepEqual(
    after((c) => c.paths['/v1/plans'].get.parameters.push({ in: 'query', name: 'state', required: true, schema: {} })),
    ['GET /v1/plans: parameter state is required now'],
  );
});

test('a changed type and a weaker promise are named', () => {
  assert.deepEqual(
    after((c) => (c.components.schemas.PlanBody.properties.price = { type: 'number' })),
    ['POST /v1/plans.price: type string became number'],
  );
  assert.equal(after((c) => (c.components.schemas.Plan.required = [])).length, 2);
});
