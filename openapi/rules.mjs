// The house's own rules about the published contract, as a plugin of the linter.

/** A UI draws its forms from the contract, so every field carries the label that people know it by, and says what it means. */
function propertyText() {
  return {
    SchemaProperties(properties, { report, resolve, location }) {
      for (const [name, property] of Object.entries(properties)) {
        const schema = property.$ref ? { ...resolve(property).node, ...property } : property;
        if (!schema.title) {
          report({ message: `"${name}" needs a title: the field's label`, location: location.child(name) });
        }
        if (!property.description) {
          report({
            message: `"${name}" needs a description, of its own or in descriptions.properties`,
            location: location.child(name),
          });
        }
      }
    },
  };
}

/** Whoever programs against us handles refusals in one way. */
function errorsAreProblems() {
  return {
    Response(response, { report, location, key, resolve }) {
      const status = String(key);
      if (!/^[45]/.test(status)) return;
      if (!response.content?.['application/problem+json']) {
        report({ message: `the answer ${status} must be application/problem+json`, location });
      }
    },
  };
}

/** A JSON number loses cents in many a language; an amount is text with two decimals. */
function moneyIsText() {
  const money = /(^|[a-z])(amount|price|balance|fine|interest|discount|principal|surplus)$/i;
  return {
    SchemaProperties(properties, { report, resolve, location }) {
      for (const [name, property] of Object.entries(properties)) {
        const schema = property.$ref ? resolve(property).node : property;
        if (money.test(name) && [schema.type].flat().includes('number')) {
          report({ message: `"${name}" is money and must be text (Amount)`, location: location.child(name) });
        }
      }
    },
  };
}

/** A value is shown to people by its label; `enum-labels.properties` holds them. */
function enumLabels() {
  return {
    NamedSchemas: {
      Schema(schema, { report, location }) {
        const labels = schema['x-enum-labels'] ?? {};
        const bare = (schema.enum ?? []).filter((value) => value !== null && !labels[value]);
        if (bare.length > 0) report({ message: `no label for ${bare.join(', ')}`, location });
      },
    },
  };
}

export default function plugin() {
  return {
    id: 'enlace',
    rules: {
      oas3: {
        'property-text': propertyText,
        'errors-are-problems': errorsAreProblems,
        'money-is-text': moneyIsText,
        'enum-labels': enumLabels,
      },
    },
  };
}
