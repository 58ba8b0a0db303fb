import { defineTable, forms } from '../table.ts';

/** Recurrent matrices: their norms, their kinds, and bounds on slopes. */
export const matrices = defineTable('matrices', {
  'recurrence.norm': forms(`
    norm | spectral norm | operator norm | l2 norm | 2 norm | matrix norm | largest singular value | maximum singular value | max singular value | top singular value | leading singular value | biggest singular value | singular values | singular value |
    norma | norma espectral | mayor valor singular | spektralnorm | größter singulärwert | größte singulärwert | operatornorm | norme | norme spectrale | plus grande valeur singulière | 范数 | 谱范数 | 最大奇异值 | 奇异值`),
  'recurrence.eigen': forms(`
    eigenvalue | eigenvalues | largest eigenvalue | maximum eigenvalue | max eigenvalue | dominant eigenvalue | leading eigenvalue | biggest eigenvalue | top eigenvalue | all eigenvalues | spectral radius | largest absolute eigenvalue |
    eigenvalues in absolute value | absolute value of the largest eigenvalue | magnitude of the largest eigenvalue | valor propio | mayor valor propio | autovalor | mayor autovalor | radio espectral | eigenwert | eigenwerte | größter eigenwert | größte eigenwert | größten eigenwert | spektralradius |
    valeur propre | valeurs propres | plus grande valeur propre | rayon spectral | 特征值 | 最大特征值 | 谱半径`),
  'recurrence.recurrent': forms(`
    recurrent weight matrix | recurrent weights | recurrent weight | recurrent matrix | recurrence matrix | hidden to hidden matrix | hidden to hidden weight matrix | hidden to hidden weights | transition matrix | state transition matrix | weight matrix | weights matrix | matrix | W | W_hh | W_{hh} | Whh | W_h | W_aa | W_{aa} | Waa | W_rec | W_{rec} | W_R | U | V |
    recurrent weight matrices | weight | weights | its weights | matriz recurrente | matriz de pesos recurrente | matriz de pesos | matriz | rekurrente matrix | rekurrente gewichtsmatrix | rekurrenten gewichtsmatrix | rekurrenten matrix | gewichtsmatrix | gewichte | matrice récurrente | matrice de poids récurrente | matrice de poids | matrice des poids récurrents | poids récurrents | matrice |
    循环权重矩阵 | 循环矩阵 | 权重矩阵 | 循环权重 | 矩阵 | 权重`),
  'recurrence.orthogonal': forms(
    `orthogonal | orthogonal matrix | orthonormal | unitary | rotation | rotation matrix | ortogonal | orthogonale* | orthogonal* | orthogonale matrix | matrice orthogonale | 正交 | 正交矩阵 | 酉矩阵`,
  ),
  'recurrence.identity': forms(
    `identity | identity matrix | the identity | identidad | matriz identidad | einheitsmatrix | identität | identité | matrice identité | 单位矩阵 | 单位阵`,
  ),
  'recurrence.slope': forms(`derivative | slope | derivada | ableitung | dérivée | 导数`),
  'recurrence.word': forms(`
    has | have | having | with | whose | of | is | equal | equals | equal to | set to | initialised | initialized | initialized to | initialised to | times | the | its | activation | activation function | activations | nonlinearity | non linearity | units | unit | neurons | hidden units | uses | using | squashing | suppose | let | each |
    function | bounded | bounded by | at most | maximum | largest | max | all | less | than | smaller | greater | larger | below | above | absolute | absolute value | magnitude | recurrent | norm bound | upper | bound | least | tight | step | per step |
    multiplied by | scaled by | a multiple of | scaled | activación | función de activación | función | tiene | es | con | aktivierung | aktivierungsfunktion | funktion | hat | fonction d'activation | fonction | activation | est | a pour | 激活函数 | 激活 | 为 | 是 | 使用 | 采用 | 的`),
  'recurrence.linear': forms(
    `linear | linear activation | linear rnn | linear recurrent network | identity activation | no nonlinearity | without nonlinearity | lineal | linéaire | lineare* | 线性 | 线性激活`,
  ),
});
