import { defineTable } from '../table.ts';

/** Gates by their bare word, for "forget/input gates" and "update and forget gates", where `gate` stands once. */
export const gateWords = defineTable('gate-words', {
  'gate-word.update': [
    'update',
    'update gate',
    'actualiza*',
    'aktualisier*',
    'updategate',
    'mise à jour',
    '更新',
    '更新门',
  ],
  'gate-word.forget': [
    'forget',
    'forget gate',
    'forgetting',
    'olvido',
    'vergessens*',
    'oubli',
    '遗忘',
    '遗忘门',
    '忘记门',
    'Γ_f',
  ],
  'gate-word.input': ['input', 'input gate', 'entrada', 'eingangs*', 'eingabe*', 'entrée', '输入', '输入门', 'Γ_i'],
  'gate-word.output': ['output', 'output gate', 'salida', 'ausgangs*', 'ausgabe*', 'sortie', '输出', '输出门', 'Γ_o'],
  'gate-word.reset': [
    'reset',
    'reset gate',
    'relevance',
    'relevance gate',
    'reinicio',
    'réinitialisation',
    'pertinence',
    '重置',
    '重置门',
    '相关门',
  ],
});
