import { type Asker, N, re, size } from './asker.ts';
import { consume } from './consume.ts';

/** "A GRU with 128 units processes a batch of 16 sequences: the shape of its hidden state at one step?" */
export const batchState: Asker = (text, letters) => {
  const cell = /\bLSTM\b/iu.test(text)
    ? 'lstm'
    : /\bGRU\b/iu.test(text)
      ? 'gru'
      : /\bRNN\b/iu.test(text)
        ? 'rnn'
        : null;
  if (
    cell === null ||
    /\b(?:bidirectional|layers|stacked|deep|sequence length|return_sequences|all (?:time )?steps|PyTorch|Keras)\b/iu.test(
      text,
    )
  )
    return null;
  const found = consume(
    text,
    [
      re(
        `hidden (?:state )?(?:size|dimension)(?: of)? ?(?:=|is|:)? ?(?<units>${N})|(?<units2>${N}) (?:hidden )?units|(?<units3>${N})-dimensional hidden states?|hidden states? of (?:size|dimension) (?<units4>${N})`,
      ),
      re(`batch(?: of| size(?: of)?)? ?(?:=|is|:)? ?(?<batch>${N})(?: (?:sequences|sentences|examples|samples))?`),
      re('shape|dimensions?|size'),
      re(
        '(?:the |its )?hidden state(?:s)?(?: h_\\{?t\\}?)?(?: at| for| of)?(?: (?:one|each|a|every|any|a single|a given)? ?(?:time )?step(?: t)?)?',
      ),
    ],
    'rnn lstm gru layer cell processes process batch is with network single recurrent vanilla simple plain whole for',
  );
  const [units, batch] = [size(found?.['units'], letters), size(found?.['batch'], letters)];
  return units === null || batch === null || units === batch
    ? null
    : { example: { op: 'batch-state', cell, batch, units }, answers: 'shape' };
};
