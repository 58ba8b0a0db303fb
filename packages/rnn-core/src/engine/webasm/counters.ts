import type { Generator } from './generator.ts';

/**
 * A loop counter that starts at a literal becomes a float, so that every index is a conversion: the analysis pass stores the
 * literal's type and the second pass then takes it for a float. Forgetting the stored type keeps the counter an integer.
 */
export const integerCounters = (original: Generator['stmtVariableDeclaration']): typeof original =>
  function (node) {
    for (const { init } of node.declarations ?? []) {
      if (init?.type === 'Literal' && Number.isInteger(init.value)) delete this.literalTypes[this.astKey(init)];
    }
    return original.call(this, node);
  };
