import type { Table } from '../table.ts';
import { activations } from './activations.ts';
import { asking } from './asking.ts';
import { aroundWords } from './around-words.ts';
import { attention, attentionWords } from './attention.ts';
import { causes } from './causes.ts';
import { cells } from './cells.ts';
import { data } from './data.ts';
import { directionFillers } from './direction-fillers.ts';
import { directions } from './directions.ts';
import { embeddings, kinship } from './embeddings.ts';
import { decoding, decodingWords } from './decoding.ts';
import { fates } from './fates.ts';
import { flowCauses } from './flow-causes.ts';
import { flows } from './flows.ts';
import { gateSymbols, gates } from './gates.ts';
import { gateEffects } from './gate-effects.ts';
import { gateWords } from './gate-words.ts';
import { gradients } from './gradients.ts';
import { habits } from './habits.ts';
import { languageModels } from './language-models.ts';
import { lengths } from './lengths.ts';
import { matrices } from './matrices.ts';
import { mechanisms } from './mechanisms.ts';
import { memory } from './memory.ts';
import { nonFinite, nonFiniteWords } from './non-finite.ts';
import { networkStems } from './network-stems.ts';
import { numbers } from './numbers.ts';
import { outputs, outputWords } from './outputs.ts';
import { polarity } from './polarity.ts';
import { practices, practiceWords } from './practices.ts';
import { relations } from './relations.ts';
import { roles } from './roles.ts';
import { shapes } from './shapes.ts';
import { sizes } from './sizes.ts';
import { stacking } from './stacking.ts';
import { taskRoles } from './task-roles.ts';
import { taskThings } from './task-things.ts';
import { architectures, tasks } from './tasks.ts';
import { sampling, samplingWords } from './sampling.ts';
import { searching } from './searching.ts';
import { storyWords } from './story-words.ts';
import { training } from './training.ts';
import { truth } from './truth.ts';
import { qualifiers } from './qualifiers.ts';
import { unseenWords } from './unseen-words.ts';
import { units } from './units.ts';

/** Every table of the lexicon. A check's own words go into a file of this folder and one row here. */
export const TABLES: readonly Table[] = [
  activations,
  aroundWords,
  asking,
  attention,
  attentionWords,
  causes,
  cells,
  data,
  decoding,
  decodingWords,
  directionFillers,
  directions,
  embeddings,
  fates,
  flowCauses,
  flows,
  kinship,
  gates,
  gateSymbols,
  gateEffects,
  gateWords,
  gradients,
  habits,
  languageModels,
  lengths,
  matrices,
  mechanisms,
  memory,
  nonFinite,
  nonFiniteWords,
  networkStems,
  numbers,
  outputs,
  outputWords,
  polarity,
  practices,
  practiceWords,
  qualifiers,
  relations,
  architectures,
  tasks,
  roles,
  shapes,
  sizes,
  stacking,
  taskRoles,
  taskThings,
  sampling,
  samplingWords,
  searching,
  storyWords,
  training,
  truth,
  unseenWords,
  units,
];
