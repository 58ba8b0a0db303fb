import { DETAILS, type Format, textFile, type WriteJob } from '../format.ts';
import { zip } from '../package/zip.ts';
import { uniqueNames } from '../qti/write.ts';
import { oneLine } from '../text/chars.ts';
import { h, printDocument } from '../xml/element.ts';
import { writeItem } from './item.ts';

const ASSESSMENT = 'keyproof-quiz';

/** Questions as the package that Canvas imports: manifest, quiz and Canvas's own description of it. */
async function writeQti12({ questions, report, title }: WriteJob): Promise<Uint8Array> {
  const names = uniqueNames(questions);
  const items = questions.map((question, place) => writeItem(question, names[place] ?? '', report));
  const quiz = h(
    'questestinterop',
    { xmlns: 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2' },
    h('assessment', { ident: ASSESSMENT, title: oneLine(title) }, h('section', { ident: 'root_section' }, items)),
  );
  const meta = h(
    'quiz',
    { identifier: ASSESSMENT, xmlns: 'http://canvas.instructure.com/xsd/cccv1p0' },
    h('title', {}, oneLine(title)),
    h('description'),
    h('shuffle_answers', {}, 'false'),
    h('scoring_policy', {}, 'keep_highest'),
    h('quiz_type', {}, 'assignment'),
    h('points_possible', {}, `${String(questions.length)}.0`),
  );
  const file = `${ASSESSMENT}/${ASSESSMENT}.xml`;
  const metaFile = `${ASSESSMENT}/assessment_meta.xml`;
  const manifest = h(
    'manifest',
    { xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1', identifier: 'keyproof-manifest' },
    h('metadata', {}, h('schema', {}, 'IMS Content'), h('schemaversion', {}, '1.1.3')),
    h('organizations'),
    h(
      'resources',
      {},
      h(
        'resource',
        { identifier: ASSESSMENT, type: 'imsqti_xmlv1p2', href: file },
        h('file', { href: file }),
        h('dependency', { identifierref: `${ASSESSMENT}-meta` }),
      ),
      h(
        'resource',
        {
          identifier: `${ASSESSMENT}-meta`,
          type: 'associatedcontent/imscc_xmlv1p1/learning-application-resource',
          href: metaFile,
        },
        h('file', { href: metaFile }),
      ),
    ),
  );
  return zip([
    textFile('imsmanifest.xml', printDocument(manifest, 4), 'application/xml'),
    textFile(file, printDocument(quiz, 4), 'application/xml'),
    textFile(metaFile, printDocument(meta), 'application/xml'),
  ]);
}

/** IMS QTI 1.2 with the metadata that Canvas (Classic and New Quizzes) asks for. */
export const qti12: Format = {
  name: 'qti12',
  title: 'QTI 1.2 for Canvas',
  extension: '.zip',
  mediaType: 'application/zip',
  holds: {
    forms: ['one', 'many', 'boolean', 'text', 'open'],
    keyless: true,
    options: [1, Infinity],
    correct: Infinity,
    text: 'markup',
    math: 'picture',
    keyText: false,
    explanation: true,
    claims: false,
    verdict: true,
    source: true,
    id: 'name',
    omits: DETAILS,
  },
  write: writeQti12,
};
