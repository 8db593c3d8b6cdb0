'use strict';

(() => {
  const api = '/v1/acceptances/' + encodeURIComponent(location.pathname.split('/')[2] || '');
  const channels = { EMAIL: 'E-mail', SMS: 'SMS', WHATSAPP: 'WhatsApp' };
  const at = (id) => document.getElementById(id);
  let asksCode = true;

  const ask = async (path, body) => {
    const options = body === undefined
      ? { headers: { Accept: 'application/json' } }
      : {
          method: 'POST',
          headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        };
    options.headers['Accept-Language'] = 'pt-BR';
    const answer = await fetch(api + path, options);
    const data = await answer.json();
    if (!answer.ok) {
      const field = data.errors && data.errors.length === 1 ? data.errors[0].detail : undefined;
      throw Object.assign(new Error(field || data.detail || 'Não foi possível continuar.'), { status: answer.status });
    }
    return data;
  };

  const say = (text) => { at('status').textContent = text; };

  const complain = (text) => {
    at('alert').textContent = text;
    at('alert').hidden = !text;
    if (text) {
      say('');
      at('alert').focus();
    }
  };

  const moment = (text) => new Date(text).toLocaleString('pt-BR', { dateStyle: 'long', timeStyle: 'short' });

  const failed = (problem) => {
    complain(problem instanceof TypeError ? 'Sem conexão. Tente de novo.' : problem.message);
    if (problem.status === 410 || problem.status === 404) {
      at('offer').hidden = true;
    }
  };

  const way = (each, index) => {
    const line = document.createElement('p');
    line.className = 'way';
    const input = document.createElement('input');
    Object.assign(input, { type: 'radio', name: 'channel', id: 'way-' + index, value: each.channel, checked: index === 0 });
    const label = document.createElement('label');
    label.htmlFor = input.id;
    label.textContent = channels[each.channel] + ': ' + each.recipient;
    line.append(input, label);
    return line;
  };

  const show = (offer) => {
    asksCode = offer.asksCode;
    at('provider').textContent = offer.provider;
    at('contract').textContent = 'nº ' + offer.contractNumber;
    at('customer').textContent = offer.customerName;
    at('plan').textContent = offer.planName;
    at('expires').textContent = moment(offer.expiresAt);
    at('paper').src = api + '/document?format=HTML';
    at('pdf').href = api + '/document?format=PDF';
    at('code-part').hidden = !asksCode;
    at('ways').replaceChildren(...offer.ways.map(way));
    at('offer').hidden = false;
    say('');
  };

  at('send').addEventListener('click', async () => {
    complain('');
    at('sent').textContent = '';
    at('send').disabled = true;
    try {
      const chosen = document.querySelector('input[name="channel"]:checked');
      const sent = await ask('/code', chosen ? { channel: chosen.value } : {});
      at('sent').textContent = 'Código enviado para ' + sent.recipient + '.';
      at('send').textContent = 'Enviar outro código';
      at('code').value = '';
      at('code').focus();
    } catch (problem) {
      failed(problem);
    } finally {
      at('send').disabled = false;
    }
  });

  at('form').addEventListener('submit', async (event) => {
    event.preventDefault();
    complain('');
    const name = at('name').value.trim();
    const code = at('code').value.trim();
    if (!name) {
      complain('Informe o nome completo.');
      return;
    }
    if (asksCode && !/^[0-9]{6}$/.test(code)) {
      complain('Informe o código de 6 dígitos que você recebeu.');
      return;
    }
    if (!at('agree').checked) {
      complain('Para aceitar, marque que leu o contrato e concorda com ele.');
      return;
    }
    at('accept').disabled = true;
    try {
      const receipt = await ask('', asksCode ? { name, code } : { name });
      at('accepted').textContent = moment(receipt.acceptedAt);
      at('hash').textContent = receipt.documentSha256;
      at('offer').hidden = true;
      at('done').hidden = false;
      at('done').focus();
    } catch (problem) {
      failed(problem);
    } finally {
      at('accept').disabled = false;
    }
  });

  ask('').then(show, failed);
})();
