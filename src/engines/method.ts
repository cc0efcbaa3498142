/** What is the same in every language about a published method. */
type Method = {
  /** Rises whenever results may change. */
  readonly version: number
  /** The file that a reader of the program starts from. */
  readonly engine: string
  /** Author, year, work. */
  readonly sources: readonly string[]
}

const WILSON = 'Wilson 2022, Journal of Quantitative Criminology 38:323'
const WHEELER =
  'Wheeler & Ratcliffe 2018, A simple weighted displacement difference test to evaluate place based crime interventions, Crime Science 7:11'
const BOWERS =
  'Bowers & Johnson 2003, Measuring the geographical displacement and diffusion of benefit effects of crime prevention activity, Journal of Quantitative Criminology 19:275'
const BENJAMINI = 'Benjamini & Hochberg 1995, Controlling the false discovery rate, Journal of the Royal Statistical Society B 57:289'

/** Every method whose results people are shown, by the name its public page has; the version rises whenever results may change. */
export const METHODS = {
  'repeat-places': {
    version: 1,
    engine: 'src/engines/pinpoint/concentration-places.ts',
    sources: [
      'Sherman, Gartin & Buerger 1989, Hot spots of predatory crime, Criminology 27:27',
      'Eck, Clarke & Guerette 2007, Risky facilities, Crime Prevention Studies 21',
      'Weisburd 2015, The law of crime concentration and the criminology of place, Criminology 53',
      'Bernasco & Steenbeek 2017, More places than crimes, Journal of Quantitative Criminology 33:451',
      'Chalfin, Kaplan & Cuellar 2021, Measuring marginal crime concentration, Journal of Research in Crime and Delinquency 58',
    ],
  },
  'hot-spots': {
    version: 1,
    engine: 'src/engines/pinpoint/hot-spot.ts',
    sources: [
      'Getis & Ord 1992, The analysis of spatial association by use of distance statistics, Geographical Analysis 24:189',
      'Ord & Getis 1995, Local spatial autocorrelation statistics, Geographical Analysis 27:286',
      'Anselin 1995, Local indicators of spatial association, Geographical Analysis 27:93',
      'Caldas de Castro & Singer 2006, Controlling the false discovery rate, Geographical Analysis 38:180',
      'Bivand & Wong 2018, Comparing implementations of global and local indicators of spatial association, TEST 27',
    ],
  },
  density: {
    version: 1,
    engine: 'src/engines/pinpoint/density.ts',
    sources: [
      'Diggle 1985, A kernel method for smoothing point process data, Applied Statistics 34:138',
      'Chainey, Tompson & Uhlig 2008, The utility of hotspot mapping for predicting spatial patterns of crime, Security Journal 21:4',
    ],
  },
  'near-repeats': {
    version: 1,
    engine: 'src/engines/pinpoint/near-repeat-chains.ts',
    sources: [
      'Knox 1964, The detection of space-time interactions, Applied Statistics 13',
      'David & Barton 1966, Two space-time interaction tests for epidemicity',
      'Mantel 1967, The detection of disease clustering and a generalized regression approach, Cancer Research 27',
      'Kulldorff & Hjalmars 1999, The Knox method and other tests for space-time interaction, Biometrics 55',
      'Johnson et al. 2007, Space-time patterns of risk, Journal of Quantitative Criminology 23',
      'Ratcliffe & Rengert 2008, Near-repeat patterns in Philadelphia shootings, Security Journal 21',
    ],
  },
  'emerging-change': {
    version: 1,
    engine: 'src/engines/pinpoint/emerging-scan.ts',
    sources: [
      'Noufaily et al. 2013, An improved algorithm for outbreak detection in multiple surveillance systems, Statistics in Medicine 32:1206',
    ],
  },
  'false-discoveries': {
    version: 1,
    engine: 'src/engines/statistics/false-discovery.ts',
    sources: [
      BENJAMINI,
      'Caldas de Castro & Singer 2006, Controlling the false discovery rate, Geographical Analysis 38:180',
      'Benjamini & Bogomolov 2014, Journal of the Royal Statistical Society B 76:297',
    ],
  },
  seasons: {
    version: 1,
    engine: 'src/engines/pinpoint/season-wave.ts',
    sources: [
      'Cleveland, Cleveland, McRae & Terpenning 1990, STL: a seasonal-trend decomposition procedure based on loess, Journal of Official Statistics 6',
    ],
  },
  'recorded-counts': {
    version: 1,
    engine: 'src/modules/incidents/incident-counting.ts',
    sources: ['Hundepool et al. 2012, Statistical Disclosure Control, Wiley: small counts and secondary suppression'],
  },
  'hour-of-week': {
    version: 1,
    engine: 'src/engines/pinpoint/hour-of-week.ts',
    sources: ['Ratcliffe 2000, Aoristic analysis, International Journal of Geographical Information Science 14'],
  },
  'rate-ratio': { version: 1, engine: 'src/engines/assess/rate-ratio.ts', sources: [WILSON] },
  'displacement-difference': { version: 1, engine: 'src/engines/assess/displacement-difference.ts', sources: [WHEELER] },
  'displacement-quotient': {
    version: 1,
    engine: 'src/engines/assess/displacement-quotient.ts',
    sources: [BOWERS, 'Guerette 2009, Analyzing Crime Displacement and Diffusion, POP Center guide 10'],
  },
  'interrupted-series': {
    version: 1,
    engine: 'src/engines/assess/interrupted-series.ts',
    sources: [
      'Wagner et al. 2002, Segmented regression analysis of interrupted time series studies in medication use research',
      'Bernal, Cummins & Gasparrini 2017, Interrupted time series regression for the evaluation of public health interventions, International Journal of Epidemiology 46:348',
    ],
  },
  'panel-difference': {
    version: 1,
    engine: 'src/engines/assess/panel-difference.ts',
    sources: ['Wooldridge 2023, on difference-in-differences for counts', 'Fisher 1935, The Design of Experiments'],
  },
  'synthetic-control': {
    version: 1,
    engine: 'src/engines/assess/synthetic-control.ts',
    sources: [
      'Abadie, Diamond & Hainmueller 2010, Synthetic control methods for comparative case studies, Journal of the American Statistical Association 105:493',
    ],
  },
  'judging-a-response': {
    version: 1,
    engine: 'src/engines/assess/verdict.ts',
    sources: [
      WILSON,
      WHEELER,
      BOWERS,
      'Hinkle, Weisburd, Telep & Petersen 2020, Problem-oriented policing for reducing crime and disorder, Campbell Systematic Reviews 16:e1089',
    ],
  },
  'contact-plan': {
    version: 1,
    engine: 'src/engines/contact-plan/contact-plan.ts',
    sources: [
      'Vansteenwegen, Souffriau, Vanden Berghe & Van Oudheusden 2009, Iterated local search for the team orienteering problem with time windows, Computers & Operations Research 36:3281',
      'Christiaens & Vanden Berghe 2020, Slack induction by string removals for vehicle routing problems, Transportation Science 54:417',
      'Koper 1995, Just enough police presence, Justice Quarterly 12:649',
      'Peyton, Sierra-Arévalo & Rand 2019, A field experiment on community policing and police legitimacy, PNAS 116:19894, corrected 2023',
      'Blair et al. 2021, Community policing does not build citizen trust in police or reduce crime in the Global South, Science 374:eabd3446',
    ],
  },
  familiarity: {
    version: 1,
    engine: 'src/engines/familiarity/continuity.ts',
    sources: [
      'Bice & Boxerman 1977, A quantitative measure of continuity of care, Medical Care 15:347',
      'Shannon 1948, A mathematical theory of communication; Pielou 1966 on evenness',
      'Wilson 1927, Journal of the American Statistical Association 22:209',
    ],
  },
  'beat-time': {
    version: 1,
    engine: 'src/modules/patrol/beat-time.ts',
    sources: [
      'Police Foundation 2018, on the effectiveness of neighbourhood policing: what abstraction did to it',
      'College of Policing 2018, Neighbourhood policing guidelines',
      'Blair et al. 2021, Community policing does not build citizen trust in police or reduce crime in the Global South, Science 374:eabd3446',
    ],
  },
  'beat-guarantee': {
    version: 1,
    engine: 'src/modules/patrol/guarantee.ts',
    sources: [
      'Home Office 2025, Neighbourhood Policing Guarantee: performance measures',
      'Wilson 1927, Journal of the American Statistical Association 22:209',
      'Cochran 1977, Sampling Techniques, section 6.4, on the ratio of two sums',
    ],
  },
  'survey-weights': {
    version: 1,
    engine: 'src/engines/survey/raking.ts',
    sources: [
      'Deming & Stephan 1940, Annals of Mathematical Statistics 11:427',
      'Deville & Sarndal 1992, Calibration estimators in survey sampling, Journal of the American Statistical Association 87:376',
      'Kish 1965, Survey Sampling',
      'Korn & Graubard 1998, Confidence intervals for proportions with small expected number of positive counts, Survey Methodology 24:193',
      'Lumley 2010, Complex Surveys',
    ],
  },
  'small-areas': {
    version: 1,
    engine: 'src/engines/survey/small-areas.ts',
    sources: [
      'Fay & Herriot 1979, Estimates of income for small places, Journal of the American Statistical Association 74:269',
      'Prasad & Rao 1990, Journal of the American Statistical Association 85:163',
      'Li & Lahiri 2010, An adjusted maximum likelihood method for solving small area estimation problems, Journal of Multivariate Analysis 101:882',
      'Gelman & Little 1997, Poststratification into many categories using hierarchical logistic regression, Survey Methodology 23:127',
      'Park, Gelman & Bafumi 2004, Bayesian multilevel estimation with poststratification, Political Analysis 12:375',
    ],
  },
  'survey-change': {
    version: 1,
    engine: 'src/engines/survey/wave-change.ts',
    sources: [
      'Cochran 1977, Sampling Techniques',
      'Mann 1945, Econometrica 13:245',
      'Harvey 1989, Forecasting, Structural Time Series Models and the Kalman Filter',
    ],
  },
  'response-rate': {
    version: 1,
    engine: 'src/engines/survey/response-rate.ts',
    sources: [
      'American Association for Public Opinion Research, Standard Definitions',
      'Wilson 1927, Journal of the American Statistical Association 22:209',
      'Schouten, Cobben & Bethlehem 2009, Indicators for the representativeness of survey response, Survey Methodology 35:101',
    ],
  },
  suppression: {
    version: 1,
    engine: 'src/engines/survey/table-suppression.ts',
    sources: ['Hundepool et al. 2012, Statistical Disclosure Control, Wiley: small counts and secondary suppression'],
  },
  'duplicate-reports': {
    version: 1,
    engine: 'src/engines/similarity/duplicate.ts',
    sources: ['van Eck 2018, University of Amsterdam, on duplicates among reports to a city'],
  },
  'masked-points': {
    version: 1,
    engine: 'src/engines/geometry/mask.ts',
    sources: ['Hampton et al. 2010, Mapping health data: improved privacy protection with donut method geomasking'],
  },
} as const satisfies Record<string, Method>

export type MethodSlug = keyof typeof METHODS
