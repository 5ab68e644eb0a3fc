const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** The commonest English words and those of feeling; "don't" counts as "don". */
export const usual = list(`
  a about after again all also always am an and any are as ask at away back bad be because been before being better but
  by calm came can could day did didn do does doesn doing don down each even ever every everything feel feeling felt few
  fine for from get give go going good got had happy hard has have haven he hear heard hello help her here him his home
  how hurt i if in into is isn it its just keep kind know last let like listen little long look lot love made make many
  maybe me mean mine more most much must my need never new next nice no not nothing now of off oh okay old on once one
  only open or other our out over own people please quite really relax right said same say see seem she should shut so
  some something sorry sound sounds still stop such sure take talk tell than thank thanks that the their them then there
  these they thing things think this those though time tired to today together tonight too tried trust try understand
  up us very want was wasn way we well went were what when where which while who why will wish with without won work
  worry would wrong yes yet you your yours yourself fault stupid fuck idiot liar
`);

/** Common words of other languages that are none in English, or hardly any. */
export const foreign = list(`
  ich du und ist nicht das der den dem ein eine einen mir mich dich dir bist bin sind wir auch wie sehr aber mit auf
  für hast habe je tu il elle nous vous est suis pas les des une un le la et que qui pour dans avec mais moi toi sur
  el los las por para con una muy pero como estoy eres está yo qué mi ti ik jij je het een niet van maar wij zijn
  jag och att det är inte som på med har du jeg og ikke er på io sono sei non che per perché come anche ma non
  eu você não é em um uma com mais nie jest się że tak na to jestem jesteś jest ty
`).filter((word) => !["me", "on", "an", "to", "na", "per", "come", "com", "er"].includes(word));

/** Words too common to tell what a text is about. */
export const common = list(`
  about after again always another anything because been before being could didn't doesn't doing don't even ever every
  everything feel from getting give going gonna good have haven't having here into just kind know like little look
  made make makes many maybe mean more most much need never nothing okay only other over people really right said same
  seem should some something still such sure take talk tell than that that's their them then there there's these they
  they're thing things think this those time very want wasn't well were what what's when where which while with would
  yeah you're you've your
`);

/** How English words end in their other forms. */
export const endings = "(?:ing|ed|es|s|ly|y|e|er|'s)$";
