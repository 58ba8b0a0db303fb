import { textFile, type WriteJob } from '../format.ts';
import type { Form, Question } from '../item/question.ts';
import { zip } from '../package/zip.ts';
import { oneLine, shorten } from '../text/chars.ts';
import { loadMathml } from '../text/mathml.ts';
import { h, printDocument, type XElement } from '../xml/element.ts';
import type { Dialect } from './dialect.ts';
import { writeItem } from './item.ts';

/** Questions as a QTI package: a manifest with the metadata of each item, and one file for each. */
export async function writeQti(job: WriteJob, dialect: Dialect): Promise<Uint8Array> {
  const renderer = await loadMathml();
  const names = uniqueNames(job.questions);
  const items = job.questions.map((question, place) => {
    const identifier = names[place] as string;
    const file = textFile(
      `items/${identifier}.xml`,
      printDocument(writeItem(question, identifier, dialect, renderer, job.report)),
      'application/xml',
    );
    return { question, identifier, file };
  });
  const manifest = h(
    'manifest',
    {
      xmlns: dialect.manifest.namespace,
      'xmlns:imsmd': dialect.manifest.lom,
      'xmlns:imsqti': dialect.manifest.metadata,
      identifier: 'keyproof-manifest',
    },
    h(
      'metadata',
      {},
      h('schema', {}, dialect.manifest.schema),
      h('schemaversion', {}, dialect.manifest.version),
      h('imsmd:lom', {}, h('imsmd:general', {}, lomString('imsmd:title', job.title))),
    ),
    h('organizations'),
    h(
      'resources',
      {},
      items.map(({ question, identifier, file }) =>
        h(
          'resource',
          { identifier: `resource-${identifier}`, type: dialect.resourceType, href: file.name },
          metadata(question),
          h('file', { href: file.name }),
        ),
      ),
    ),
  );
  return zip([
    textFile('imsmanifest.xml', printDocument(manifest, 8), 'application/xml'),
    ...items.map(({ file }) => file),
  ]);
}

/** Identifiers from the items' ids. The same question twice gets `.2`, `.3`, …, since a package asks for unique names. */
export function uniqueNames(questions: readonly Question[]): string[] {
  const used = new Map<string, number>();
  return questions.map(({ item }) => {
    const name = `item-${item.id.replace(/[^\w-]/g, '_').slice(0, 100)}`;
    const count = (used.get(name) ?? 0) + 1;
    used.set(name, count);
    return count === 1 ? name : `${name}.${String(count)}`;
  });
}

function lomString(name: string, text: string): XElement {
  return h(name, {}, h('imsmd:string', {}, oneLine(text)));
}

const INTERACTIONS: Readonly<Record<Form, string>> = {
  one: 'choiceInteraction',
  many: 'choiceInteraction',
  boolean: 'choiceInteraction',
  text: 'textEntryInteraction',
  open: 'extendedTextInteraction',
};

/** What the item file has no place for: the verdict as keyword and description, and the dump as what the item is based on. */
function metadata(question: Question): XElement {
  const { form, item, title, verdict, source, explanation, answer, correct, truth } = question;
  const keyed = correct.length > 0 || truth !== null || (answer !== null && item.options.length === 0);
  const basedOn =
    source === ''
      ? []
      : h(
          'imsmd:relation',
          {},
          h('imsmd:kind', {}, h('imsmd:source', {}, 'LOMv1.0'), h('imsmd:value', {}, 'isbasedon')),
          h('imsmd:resource', {}, lomString('imsmd:description', source)),
        );
  return h(
    'metadata',
    {},
    // Version 3 has an order: its own metadata first.
    h(
      'imsqti:qtiMetadata',
      {},
      h('imsqti:timeDependent', {}, 'false'),
      h('imsqti:interactionType', {}, INTERACTIONS[form]),
      h('imsqti:feedbackType', {}, explanation === null ? 'none' : 'nonadaptive'),
      h('imsqti:solutionAvailable', {}, String(keyed)),
      h('imsqti:toolName', {}, 'Keyproof'),
    ),
    h(
      'imsmd:lom',
      {},
      h(
        'imsmd:general',
        {},
        h('imsmd:identifier', {}, h('imsmd:catalog', {}, 'keyproof'), h('imsmd:entry', {}, oneLine(item.id))),
        lomString('imsmd:title', shorten(title, 200)),
        verdict?.reason === undefined ? [] : lomString('imsmd:description', verdict.reason),
        verdict === null ? [] : lomString('imsmd:keyword', `keyproof-${verdict.outcome}`),
      ),
      basedOn,
    ),
  );
}
