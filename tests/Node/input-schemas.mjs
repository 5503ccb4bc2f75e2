// Reads documents as an editor does, with the parser of the YAML language server, and checks them by the schemas of input/schema.
// Arguments: a folder with the schemas, and a JSON file with cases: [{ schema, yaml }]. Prints a list of what is wrong with each; null for nothing.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { parseDocument } from 'yaml';

const [schemas, cases] = process.argv.slice(2);
const ajv = new Ajv({ strict: true, allowUnionTypes: true });
// What editors show where a pattern does not match.
ajv.addVocabulary(['patternErrorMessage']);
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
const validators = Object.fromEntries(
  ['topic', 'page', 'site', 'sources'].map((name) => [name, ajv.compile(read(join(schemas, `${name}.schema.json`)))]),
);

const wrong = ({ schema, yaml }) => {
  const document = parseDocument(yaml);
  if (document.errors.length > 0) {
    return document.errors[0].message;
  }

  const validate = validators[schema];
  return validate(document.toJS()) ? null : ajv.errorsText(validate.errors);
};

console.log(JSON.stringify(read(cases).map(wrong)));
