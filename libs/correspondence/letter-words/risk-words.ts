// Words by which a reader is asked to look at a letter before anything else happens with it. A reader's vocabulary in
// three languages, never shown. Official letters of this council speak of violence, forced labour and trafficking in
// every second line; so a general noun alone says nothing here. What counts is somebody who is hurt, held, made to
// work, threatened or lost now, and a child that speaks of itself.

export interface RiskRule {
  says: RegExp;
  why: 'harm' | 'threat' | 'self-harm' | 'held' | 'forced' | 'sexual' | 'missing' | 'child speaks' | 'plea';
}

const rule = (why: RiskRule['why'], pattern: string): RiskRule => ({ why, says: new RegExp(pattern, 'iu') });
const START = '(?<!\\p{L})';
const END = '(?!\\p{L})';
const ME_RU = '(?:меня|нас|мне|нам|ее|её|его|их|ребенка|ребёнка|детей|сестру|брата|дочь|сына|мальчика|девочку)';
const WHO_KK = '(?:мені|бізді|маған|бізге|оны|оларды|баланы|балаларды|қызды|ұлды|қызымды|баламды|сіңлімді|інімді)';
const ME_EN = '(?:me|us|him|her|them|the child|a child|children|my (?:son|daughter|brother|sister))';

export const RISK_RULES: readonly RiskRule[] = [
  // Present or finished harm to somebody, not "prevention of violence".
  rule('harm', `${START}(?:бьет|бьёт|бьют|избил[аи]?|избивает|избивают|избит[аы]?|ударил[аи]?|истязает|истязают|издевается|издеваются|морят голодом|мучает|мучают|душит|душил)${END}`),
  rule('harm', `${START}(?:ұрады|ұрып|ұрып-соғып|соғады|соққыға жықты|қинайды|қинап|азаптайды|қорлайды|қорлап|зәбір көрсетіп|таяқ жедім|таяққа жығ)`),
  rule('harm', `${START}(?:beats|beating|hits|hurts|hurting|abuses|abusing|starv(?:es|ing)|tortur(?:es|ing))\\s+${ME_EN}${END}`),
  rule('threat', `${START}(?:угрожает|угрожают|грозится|грозятся|обещает убить|убьет|убьёт|убьют|зарежет|боюсь (?:идти|возвращаться|за жизнь|его|их|отца|отчима|хозяина))`),
  rule('threat', `${START}(?:өлтіремін деп|өлтіреді|өлтірем деп|қорқытады|қорқытып|қорқамын|үйге барғым келмейді|үйге қайтқым келмейді)`),
  rule('threat', `${START}(?:threatens|threatening|will kill|afraid (?:to go home|for my life|of (?:him|her|them|my)))`),
  rule('self-harm', `не хочу (?:больше )?жить${END}|покончить с собой|покончу с собой|наложить на себя руки|порезал[аи]? (?:себе )?вены|${START}хочу умереть`),
  rule('self-harm', `өмір сүргім келмейді|өзіме қол жұмса|өз-өзіне қол жұмса|өлгім келеді|асылып өл`),
  rule('self-harm', `(?:don'?t|do not) want to live|kill myself|want to die|end my life`),
  rule('held', `${START}(?:держат|держит|удерживают|удерживает|заперли|запирают|запирает|закрыли) (?:\\S+ ){0,3}(?:взаперти|насильно|силой|${ME_RU})${END}|не (?:отпускает|отпускают|выпускает|выпускают|отдает|отдают|отдаёт) (?:\\S+ ){0,2}(?:${ME_RU}|паспорт|документы)|отобрал[иа]? (?:у \\S+ )?(?:паспорт|документы|телефон)`),
  rule('held', `қамап (?:қойды|ұстап|отыр)|жібермейді (?:үйге|мектепке)|(?:үйге|мектепке|сыртқа) жібермейді|құжат(?:ымды|тарымды|ын|тарын) (?:алып қойды|тартып алды)`),
  rule('held', `locked (?:me |us |him |her |them )?(?:up|in)|(?:holds?|keeps?|holding) ${ME_EN} (?:by force|against)|took (?:my|our|their) (?:passport|documents|phone)`),
  rule('forced', `${START}(?:заставляет|заставляют|заставил[аи]?|принуждает|принуждают) (?:\\S+ ){0,4}(?:работать|торговать|попрошайничать|просить милостыню|воровать|таскать|пасти)`),
  rule('forced', `${WHO_KK} (?:\\S+ ){0,3}(?:мәжбүрле|жұмыс істет|қайыр сұрат|ұрлат)|(?:мәжбүрлеп|күштеп) жұмыс істет|жұмыс істеуге мәжбүрлеп (?:отыр|жатыр)|жұмыс істеуге мәжбүрлейді`),
  rule('forced', `${START}(?:forces?|forcing|makes?|made) ${ME_EN} (?:to )?(?:work|beg|steal|sell)`),
  // Sexual violence towards a person; as a subject of a plan it is written as a noun.
  rule('sexual', `${START}(?:изнасиловал\\p{L}*|насилует|насилуют|домогается|домогаются|домогался|пристает|пристаёт|пристают|приставал\\p{L}*|трогает меня|лапает|раздевает|снимают? (?:голым|голой)|продают? (?:ребенка|ребёнка|детей|девочку|девочек|меня))`),
  rule('sexual', `${START}(?:зорлады|зорлап|тиіседі|тиісіп|сатып жібер|сатып жатыр)`),
  rule('sexual', `${START}(?:raped|rapes|molest(?:s|ed|ing)|touches me|selling (?:a |the )?(?:child|girl|boy|children|me))`),
  rule('missing', `${START}(?:пропал[аи]?|исчез(?:ла|ли)?|похитил[аи]?|украли|сбежал[аи]? из дома|не вернул(?:ся|ась|ись) домой) (?:\\S+ ){0,3}(?:ребенок|ребёнок|дети|девочка|мальчик|сын|дочь|дочка|брат|сестра|подросток|ученик|ученица|${ME_RU})|(?:ребенок|ребёнок|девочка|мальчик|сын|дочь|подросток|ученик|ученица) (?:\\S+ ){0,2}(?:пропал[аи]?|исчез(?:ла)?|похищен[аы]?|не вернул(?:ся|ась))`),
  rule('missing', `(?:бала(?:м|сы)?|қыз(?:ым|ы)?|ұл(?:ым|ы)?|оқушы) (?:\\S+ ){0,3}(?:жоғалып кетті|жоғалды|ұрланды|үйге келмеді|үйден қашып)`),
  rule('missing', `(?:child|boy|girl|son|daughter|student) (?:\\S+ ){0,3}(?:is missing|went missing|disappeared|was kidnapped|kidnapped)`),
  // A child that writes of itself is a person to be looked at first, whatever it writes.
  rule('child speaks', `${START}мне (?:всего |уже |только |сейчас )?(?:[6-9]|1[0-7]) (?:лет|год)|${START}я (?:учусь|хожу) в (?:[1-9]|1[01])(?:-?(?:м|ом|ем))? классе|не говорите (?:маме|папе|родителям|никому|отцу|матери)`),
  rule('child speaks', `${START}(?:маған|менің жасым) (?:[6-9]|1[0-7])(?: жас|-де|-те|-да|-та)|мен (?:[6-9]|1[0-7]) жастамын|мен (?:[1-9]|1[01])(?:-| )?(?:сынып|шы сынып|ші сынып)|(?:анама|әкеме|ешкімге) айтпа(?:ңыз|шы)`),
  rule('child speaks', `I(?:'m| am) (?:only )?(?:[6-9]|1[0-7])(?: years old|,|\\.|$)|(?:don'?t|do not) tell (?:my (?:mother|father|parents|mom|dad)|anyone)`),
  rule('plea', `${START}(?:помогите (?:мне|нам|пожалуйста, |срочно)|спасите|умоляю|мне некуда (?:идти|пойти))|ребен(?:ок|ка) в опасности|ребён(?:ок|ка) в опасности|угроза жизни`),
  rule('plea', `көмектесіңізші|көмектесіңіздерші|құтқарыңыз|баратын жерім жоқ|бала(?:ның)? өміріне қауіп|бала қауіпте`),
  rule('plea', `please (?:help|save) (?:me|us)|nowhere to go|child (?:is )?in danger|life in danger`),
];
