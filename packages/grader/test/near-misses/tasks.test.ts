import { nearMisses } from './near-misses.ts';

/** Tasks and networks as people tell them, and the same with what goes in or comes out changed. */
nearMisses({
  holds: [
    [
      'Composing a melody from a single start note is which kind of mapping?',
      'one-to-many',
      'many-to-one',
      'one-to-one',
    ],
    [
      'A network reads a whole recording and gives one label at the end. For which job is it suited?',
      'Recognising the language of the recording',
      'Marking every word of the recording as a name or not',
      'Transcribing the recording',
    ],
    [
      'We want to find the author of an unsigned essay. What type of RNN architecture is this?',
      'many-to-one',
      'one-to-many',
      'many-to-many',
    ],
    [
      'Which task suits a network that outputs a label at each input step?',
      'Tagging each word of a sentence with its part of speech',
      'Classifying a film review as positive or negative',
    ],
    [
      'A network takes in T_x > 1 readings and returns a single number after the last reading. It is appropriate when',
      'T_y = 1',
      'T_x = T_y',
      'T_x = 1',
    ],
    [
      'The network receives T_x inputs and emits an output at each of them. For which lengths is this architecture made?',
      'T_x = T_y',
      'T_y = 1',
    ],
    ['Guessing the composer of a piano piece is a many-to-one problem'],
  ],
  fails: [
    ['Only machine translation is many-to-many.'],
    ['Sentiment classification with one label for each word is', 'many-to-one', 'many-to-many'],
    [
      'A network reads one input at every step and gives one output at every step. It is appropriate when',
      'T_x = 1',
      'T_x = T_y',
    ],
    ['Composing a melody from a single start note is which kind of mapping?', 'many-to-one', 'one-to-many'],
    [
      'A network reads a whole recording and gives one label at the end. For which job is it suited?',
      'Marking every word of the recording as a name or not',
      'Recognising the language of the recording',
    ],
    [
      'A network reads a whole recording and gives one label for each frame. For which job is it suited?',
      'Recognising the language of the recording',
      'Labelling every frame of the recording',
    ],
    [
      'A network gets a single image and writes several words. For which job is it suited?',
      'Finding the author of an essay',
      'Describing a photo with a sentence',
    ],
    ['Guessing the composer of each note of a piano piece is a many-to-one problem'],
    ['Guessing the composer of a piano piece is a one-to-many problem'],
    [
      'A network takes in T_x > 1 readings and returns a number after every reading. It is appropriate when',
      'T_y = 1',
      'T_x = T_y',
    ],
  ],
  open: [
    [
      'A network does not read the recording and gives one label at the end. For which job is it suited?',
      'Recognising the language of the recording',
      'Transcribing the recording',
    ],
  ],
});
