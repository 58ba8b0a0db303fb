import { defineTable, forms } from '../table.ts';

/**
 * Words that turn, limit or hedge what stands beside them, by what they do to it. Most of them carry no content of their own, so a reader that
 * looks for what it knows reads over them. A claim stands only where each was read: see `withQualifiersRead` of the grader.
 */
export const qualifiers = defineTable('qualifiers', {
  'qualifier.restriction': forms(
    `only|solely|merely|exclusively|purely|alone|except|excepting|excepted|excluding|exception*|save for|but for|apart from|aside from|other than|nothing else
    |nobody else|no one else|nothing but|nothing more|all but|but one|all save|anything but|everything but|at most|at most one|at best|at the most|no more than|not more than|no other|none other
    |nur|lediglich|bloss|ausschliesslich|ausser|abgesehen von|nichts als|hochstens|solo|solamente|unicamente|exclusivamente|excepto|salvo|a lo sumo|nada mas|somente|apenas|exceto
    |seulement|uniquement|exclusivement|sauf|hormis|excepte|au plus|仅|只有|只能|只是|仅仅|除外|至多|最多`,
  ),
  'qualifier.concession': forms(
    `although|though|despite|in spite of|even if|even though|even with|even when|even without|even after|regardless|irrespective|no matter|under all circumstance|notwithstanding|nevertheless|nonetheless|albeit
    |obwohl|trotz|trotzdem|selbst wenn|aunque|a pesar de|pese a|incluso si|embora|apesar de|bien que|malgre|meme si|quoique|虽然|尽管|即使`,
  ),
  'qualifier.degree': forms(
    `hardly|barely|scarcely|rarely|seldom|infrequently|least|least often|least of all|fewest|worst|half|twice|thrice|doubl*|tripl*|halv*|partly|partially|sometimes|occasionally|some of the time|most of the time|part of the time|now and then|from time to time|furthest|farthest
    |kaum|selten|am wenigsten|teilweise|manchmal|doppelt|halb|rara vez|raramente|apenas|a veces|parcialmente|el doble|la mitad|rarement|a peine|parfois|partiellement|la moitie|很少|几乎不|有时|部分地|一半|两倍`,
  ),
  'qualifier.quantity': forms(
    `few|hardly any|scarcely any|almost no|nearly no|not every|not all|not each|nobody|no one|not one|not a single|at least|some|most of|many of|half of
    |nobody|wenige|keinesfalls alle|nicht alle|nicht jede*|mindestens|pocos|pocas|no todos|no todas|ningun*|al menos|peu de|pas tous|aucun*|au moins|并非所有|不是所有|少数|至少`,
  ),
  'qualifier.comparison': forms(
    `less|fewer|lesser|plus one|plus 1|minus one|minus 1|squared|as much as|as many as|as often as|as well as|no better|no worse|more than|less than|fewer than
    |weniger|mehr als|genauso|ebenso|menos|mas que|tanto como|moins|plus que|autant que|少于|多于|不如`,
  ),
  'qualifier.change': forms(
    `no longer|already|once|until|till|it used to|there used to|formerly|anymore|any more|not yet|as yet|from now on|until now
    |nicht mehr|bereits|bis|fruher|ya no|hasta|antes de que|ne plus|jusqu|不再|直到|一旦`,
  ),
  'qualifier.hearsay': forms(
    `blog*|claim*|believe*|belief*|people think|student think|some think|many think|one think|thought that|argued|argues|alleged*|supposed*|reported*|according|rumor|rumour|myth*|misconception*|fallac*|assert*|contends|doubt*|is said|are said|some say|people say|say that|says that|said that|opinion*|anyone who|whoever|remains open|remain open|open question|unclear|questionable|disputed|controversial|undecided whether
    |behaupte*|glaub*|angeblich|laut|irrtum|dicen|dice|afirma*|supuest*|segun|mito|creen|dizem|pretend*|selon|mythe|croi*|声称|认为|据说|误解`,
  ),
  'qualifier.condition': forms(
    `if|unless|provided|providing|as long as|so long as|in case|assuming|whenever
    |wenn|sofern|es sei denn|si|siempre que|a menos que|desde que|a condition|a moins|sauf si|如果|除非|只要|假如|若`,
  ),
  'qualifier.second clause': forms(
    `whereas|while|whilst|as does|as do|as every other|as any other|as all other|like every other|like any other|so does|so do|neither do|neither does|nor does|nor do
    |wahrend|wohingegen|mientras|enquanto|tandis|alors que|然而`,
  ),
  'qualifier.opposition': forms(
    `opposite|contrary|reverse|reversed|conversely|vice versa|other way round|other way around|unlike|otherwise|inverse*|upside down|backward*
    |gegenteil|umgekehrt|entgegen|contrario|al reves|viceversa|contraire|inverse*|a l envers|相反|反之|反过来`,
  ),
  'qualifier.denial': forms(
    `not|never|cannot|no|none|nothing|neither|nor|by no means|in no way|under no circumstance|in no case|far from|nothing like|without|lack*|avoid*|fail* to|unable|absence|instead of|rather than
    |nicht|nie|niemals|kein*|ohne|weder|nunca|jamas|ningun*|tampoco|nao|sem|nem|pas|jamais|aucun*|sans|ni|不|没|没有|未|无|非|别|并非`,
  ),
  'qualifier.untruth': forms(
    `wrong*|false*|untru*|mistake*|mislead*|invalid*|unfounded|common mistake|wrong reason|is wrong|wrong to|wrong that|wrong reply|wrong answer|wrong one|can be ruled out that|be ruled out that|incorrect*|inaccurate*|erroneous*|refuted|nonsense|bogus|ruled out|rule out|cross out
    |falsch*|unwahr*|irrig*|unsinn|falso*|incorrect*|erroneo*|mentira|faux|fausse*|errone*|inexact*|错误|不正确|不对`,
  ),
});
