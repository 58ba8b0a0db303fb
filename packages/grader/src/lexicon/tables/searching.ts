import { defineTable, forms } from '../table.ts';

/** Ways to look for a sentence, and what is said of what they find: a table of its own, beside the widths and costs of beam search. */
export const searching = defineTable('searching', {
  'search.greedy': forms(
    `greedy | greedy search | greedy decoding | greedy decoder | greedy algorithm | pick the most likely word at each step | picking the most likely word at each step | choosing the most likely word at each step |
    taking the most probable word at each step | always choosing the most likely next word | búsqueda voraz | búsqueda codiciosa | algoritmo voraz | búsqueda ávida | gierige suche | gierigen suche | gierige* | greedy suche |
    recherche gloutonne | décodage glouton | algorithme glouton | glouton* | 贪心 | 贪心搜索 | 贪婪搜索 | 贪心解码 | 贪婪 | 贪心算法`,
  ),
  'search.exhaustive': forms(
    `exhaustive search | exhaustive | brute force | brute force search | exact search | exact search algorithm | exact search algorithms | exact | breadth first | breadth first search | breadth first and depth first search | depth first | depth first search | BFS | DFS |
    búsqueda exhaustiva | búsqueda exacta | búsqueda en anchura | vollständige suche | erschöpfende suche | exakte suche* | breitensuche | recherche exhaustive | recherche exacte | parcours en largeur | 穷举搜索 | 穷举 | 精确搜索 | 广度优先搜索`,
  ),
  'search.random': forms(
    `random sampling | sampling | random search | muestreo | stichprobe* | zufällig* | échantillonnage | 随机采样 | 采样`,
  ),
  'search.same': forms(
    `gives | is | performs | does | same as | the same as | same | equivalent to | equivalent | identical to | identical | equals | equal to | reduces to | reduce to | becomes | behaves like | behaves exactly like | exactly like | boils down to | amounts to | nothing but | is just | corresponds to | turns into | coincides with |
    igual que | igual a | equivale a | equivalente a | lo mismo que | se reduce a | dasselbe wie | identisch mit | entspricht | gleich | äquivalent zu | gleichwertig | équivaut à | équivalente à | la même chose que | identique à | se réduit à | revient à | 等价于 | 等同于 | 相同 | 等价 | 就是 | 退化为 | 一样`,
  ),
  'search.always': forms(
    `always | always finds | always find | always yields | always gives | always returns | guaranteed | guaranteed to find | guarantee | guarantees | guarantees to find | guarantees finding | guarantee to find | is certain to find | certain to | necessarily | in every case | sure to |
    siempre | garantiza | garantizado | garantiza encontrar | immer | garantiert | garantiert immer | stets | in jedem fall | toujours | garantit | garantit de trouver | garantie | garanti | 总是 | 总能 | 一定 | 保证 | 必定 | 始终 | 一定能`,
  ),
  'search.miss': forms(
    `can miss | may miss | might miss | could miss | misses | miss | may fail to find | can fail to find | might fail to find | can overlook | may overlook | may not find | might not find | can prune | puede perder | puede no encontrar | kann verfehlen | kann übersehen | peut manquer | peut ne pas trouver | 可能错过 | 可能找不到 | 可能漏掉`,
  ),
  'search.best': forms(
    `most likely sentence | most likely output | most likely output sentence | most likely sequence | most likely translation | most probable sentence | most probable output | most probable sequence | most probable translation | likeliest sentence | likeliest output | likeliest sequence | highest probability sentence |
    sentence with the highest probability | sentence with the largest probability | output with the highest probability | sequence with the highest probability | translation with the highest probability | sentence of highest probability | output of maximum probability |
    exact maximum | global maximum | global optimum | optimal solution | optimal sentence | optimal sequence | best possible sentence | best possible output | best possible translation | exact maximum of | maximum of | overall most likely sentence | globally optimal | argmax | highest scoring sequence | exact argmax |
    frase más probable | oración más probable | secuencia más probable | salida más probable | máximo exacto | óptimo global | wahrscheinlichsten satz | wahrscheinlichste ausgabe | wahrscheinlichste folge | wahrscheinlichste sequenz | globale maximum | globales optimum | exakte maximum | phrase la plus probable | séquence la plus probable | sortie la plus probable | optimum global | maximum exact |
    概率最大的句子 | 最可能的句子 | 概率最高的句子 | 最优解 | 最有可能的句子 | 全局最优 | 最大概率的句子`,
  ),
  'search.contrast': forms(
    `unlike | like | in contrast to | as opposed to | such as | just as | a diferencia de | im gegensatz zu | anders als | contrairement à | 与 不同`,
  ),
  'search.endless': forms(
    `infinite | infinitely | unlimited | unbounded | infinito | infinita | unendlich | unendlich* | infini | infinie | infiniment | 无限`,
  ),
  'search.how-many': forms(`how many | what number of | cuántos | cuántas | wie viele | combien | 多少 | 几个`),
  'search.scored': forms(
    `candidate | candidate continuation | continuation | continuations | possibilities | options are evaluated | evaluated | evaluate | considered | scored | score | scores | expansions | extension | possible extension | word pairs | candidatos | continuaciones | kandidaten | fortsetzungen | bewertet | candidats | continuations | évalués | 候选 | 评估`,
  ),
  'search.kept': forms(
    `kept | keep | keeps | retained | retains | remain | survive | stored | tracked | in memory | carried over | conserva | mantiene | behalten | behält | gardés | garde | conserve | 保留`,
  ),
  'search.partial': forms(
    `partial hypotheses | partial sentence | partial hypothesis | hypotheses | hypothesis | beams | partial translations | partial sequences | sentence starts | prefixes | hipótesis | hypothesen | teilsätze | hypothèses | 假设 | 部分句子`,
  ),
});
