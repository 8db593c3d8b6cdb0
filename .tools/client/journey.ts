// How a UI in TypeScript fills the contract's form and calls an action. Only compiled: it shows that the types made from
// openapi.yaml say what such a program needs.
import createClient from 'openapi-fetch';
import type { components, paths } from './target/enlace';

type ContractCreation = components['schemas']['ContractCreation'];

const enlace = createClient<paths>({ baseUrl: 'http://localhost:8080' });

export async function signIn(username: string, password: string): Promise<void> {
  const { data, error } = await enlace.POST('/v1/auth/token', { body: { username, password } });
  if (error) throw new Error(error.code);
  enlace.use({
    onRequest({ request }) {
      request.headers.set('Authorization', `Bearer ${data.accessToken}`);
      return request;
    },
  });
}

export async function create(form: ContractCreation): Promise<components['schemas']['Contract']> {
  const { data, error } = await enlace.POST('/v1/contracts', {
    body: form,
    params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
  });
  if (error) throw new Error(`${error.code}: ${error.errors?.map((each) => each.pointer).join(', ')}`);
  return data;
}

export async function block(id: string, reason: string): Promise<components['schemas']['ContractState']> {
  const read = await enlace.GET('/v1/contracts/{id}', { params: { path: { id } } });
  const version = read.response.headers.get('etag');
  if (!version) throw new Error('no version');
  const { data, error } = await enlace.POST('/v1/contracts/{id}/actions/block', {
    params: { path: { id }, header: { 'If-Match': version } },
    body: { reason },
  });
  if (error) throw new Error(error.code);
  return data.state;
}

export const form: ContractCreation = {
  customerId: '01970000-0000-7000-8000-000000000001',
  planId: '01970000-0000-7000-8000-000000000002',
  collectionPortfolioId: '01970000-0000-7000-8000-000000000003',
  state: 'PRE_REGISTERED',
  monthlyPrice: '129.90',
  dueDay: 10,
  loyalty: { months: 12, benefit: '360.00' },
  access: { login: 'fulana.exemplo', concentratorId: '01970000-0000-7000-8000-000000000004' },
};
