import { readPlan } from '../../plan/notation/plan-text.ts';
import type { Plan } from '../../plan/plan.ts';

/** A plan of tests: a water agency with ten results, in English, French and Chinese. */
export function waterAgency(): Plan {
  const read = readPlan(text);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}

const versions = ['proposed-2026/27', 'approved-2024/25', 'after-transfers-2024/25'] as const;

const results = [
  ['rivers', '1.1', 4120, 3900, 3880],
  ['rivers', '1.2', 12_310, 11_040, 10_950],
  ['rivers', '2.1', 0, 120, 95],
  ['lakes', '1.3', 7300, 7300, 7412],
  ['lakes', '2.2', 2048, 1800, 1790],
  ['lakes', '3.1', 640, 500, 480],
  ['office', '3.2', 5005, 4990, 5011],
  ['office', '4.1', 980, 1010, 1010],
] as const;

const objects = [
  ['posts', 9000, 8800, 8700],
  ['short-term', 410, 500, 640],
  ['travel', 1200, 900, 870],
  ['fellows', 0, 35, 20],
  ['printing', 20, 0, 12],
  ['interest', 0, 0, 0],
] as const;

const text = `
plan water-agency 2026/27 CHF en en:"Work of the Water Agency" fr:"Travaux de l’Agence de l’eau" zh:"水务署工作"
sector rivers en:"Rivers and Basins" fr:"Fleuves et bassins" zh:"河流流域" short en:"Rivers" fr:"Fleuves" zh:"河流"
sector lakes en:"Lakes and Reservoirs" fr:"Lacs et réservoirs" zh:"湖泊水库" short en:"Lakes" fr:"Lacs" zh:"湖泊"
sector office en:"Central Office" fr:"Bureau central" zh:"中央局" short en:"Central" fr:"Central" zh:"中央"
unit nairobi external-office sector=rivers en:"Nairobi Station" fr:"Station de Nairobi" zh:"内罗毕站"
unit lima external-office sector=lakes en:"Lima Station" fr:"Station de Lima" zh:"利马站"
unit audit division sector=office en:"Audit Division" fr:"Division de l’audit" zh:"审计司"
pillar 1 en:"Water for all" fr:"De l’eau pour tous" zh:"人人有水"
  result 1.1 en:"More people drink clean water" fr:"Plus de gens boivent de l’eau propre" zh:"更多人饮用净水"
  result 1.2 en:"Wells are kept in order" fr:"Les puits sont entretenus" zh:"水井得到维护"
  result 1.3 en:"Lakes are monitored" fr:"Les lacs sont surveillés" zh:"湖泊受到监测"
pillar 2 en:"Rules that hold" fr:"Des règles qui tiennent" zh:"规则有效"
  result 2.1 en:"Neighbours agree on rivers" fr:"Les voisins s’accordent sur les fleuves" zh:"邻国就河流达成一致"
  result 2.2 en:"Reservoir law is drafted" fr:"Le droit des réservoirs est rédigé" zh:"水库法起草完毕"
pillar 3 en:"Knowledge" fr:"Des connaissances" zh:"知识"
  result 3.1 en:"Data are open" fr:"Les données sont ouvertes" zh:"数据公开"
  result 3.2 en:"Engineers are trained" fr:"Des ingénieurs sont formés" zh:"工程师得到培训"
  result 3.3 en:"Schools teach about water" fr:"Les écoles parlent de l’eau" zh:"学校讲授水知识"
foundation foundation en:"A house in order" fr:"Une maison en ordre" zh:"井然有序"
  result 4.1 en:"Accounts are clean" fr:"Les comptes sont propres" zh:"账目清楚"
  result 4.2 en:"Staff stay" fr:"Le personnel reste" zh:"员工留任"
priority wells pillar=1 sectors=rivers,lakes
  bullet en:"Dig deeper wells" fr:"Creuser des puits plus profonds" zh:"深挖水井"
    bullet en:"where rain fails" fr:"là où la pluie manque" zh:"在缺雨之处"
  bullet en:"Repair old ones" fr:"Réparer les anciens" zh:"修复旧井"
priority maps pillar=1 sectors=lakes
  bullet en:"Draw maps" fr:"Dresser des cartes" zh:"绘制地图"
  bullet en:"Print them" fr:"Les imprimer" zh:"印刷地图"
priority ledgers pillar=foundation sectors=office
  bullet en:"Close the ledgers in time" fr:"Clore les comptes à temps" zh:"按时结账"
priorities priority=wells bullet=all version=proposed-2026/27: 1,194k
priorities priority=maps bullet=1 version=proposed-2026/27: 20,894k
priorities priority=maps bullet=2 version=proposed-2026/27: 300k
indicator 1.1/1 responsible=rivers en:"Households with clean water" fr:"Ménages desservis en eau propre" zh:"用上净水的住户" rivers: 81% -> >=90%
indicator 1.2/1 responsible=rivers,lakes polarity=floor en:"Working wells" fr:"Puits en service" zh:"可用水井数量"
  contribution rivers en:"Working wells" fr:"Puits en service" zh:"可用水井数量"
    component en:"North" fr:"Nord" zh:"北方": 1250 -> 1400 cumulative
    component en:"South" fr:"Sud" zh:"南方": 90 -> >=120
  contribution lakes en:"Working wells" fr:"Puits en service" zh:"可用水井数量"
    component: per-year 2024:61 2025:64.5 -> growth 20%
indicator 1.3/1 responsible=lakes en:"Lakes sampled every month" fr:"Lacs échantillonnés chaque mois" zh:"按月采样的湖泊" lakes: 12 -> 5 new-in-period
indicator 2.1/1 responsible=rivers en:"Agreements signed by neighbours" fr:"Accords signés par les voisins" zh:"邻国签署的协定" rivers: n/a -> tbd
indicator 2.2/1 framework=no en:"Law ready for reading" fr:"Loi prête à être lue" zh:"法律草案待审" lakes: milestone "drafted" words en:"First draft of 3 chapters" fr:"Premier projet de 3 chapitres" zh:"三章初稿" -> milestone "read" words en:"Draft read" fr:"Projet lu" zh:"草案已审读"
indicator 3.1/1 responsible=lakes,office polarity=less-is-better en:"Cost of a data set" fr:"Coût d’un jeu de données" zh:"每套数据的成本" lakes: money CHF 546 -> <=500
indicator 4.1/1 responsible=office en:"Visits to the ledger" fr:"Visites du registre" zh:"账目访问次数" office: 12 rate -> 14 rate
risk one sector=- appetite=medium residual=medium within en:"Rain fails for years" fr:"La pluie manque pendant des années" zh:"连年缺雨" response en:"Keep reserves" fr:"Garder des réserves" zh:"保有储备"
risk rivers/1 1.2 appetite=low residual=high above en:"Pumps break" fr:"Les pompes cassent" zh:"水泵损坏" response en:"Buy spares" fr:"Acheter des pièces" zh:"购买备件"
section preface en:"Preface" fr:"Préface" zh:"前言"
  paragraph preface/1 en:"Water is where every plan begins." fr:"Tout plan commence par l’eau." zh:"一切计划始于水。"
  item preface/2 en:"first, wells;" fr:"d’abord, les puits ;" zh:"首先是水井；"
section rivers sector=rivers en:"Rivers and Basins" fr:"Fleuves et bassins" zh:"河流流域"
  section strategy en:"Implementation strategies" fr:"Stratégies de mise en œuvre" zh:"实施战略"
    paragraph rivers/1 en:"The sector digs wells¹ and keeps them." fr:"Le secteur creuse des puits¹ et les entretient." zh:"本部门挖井¹并维护水井。"
    section upstream en:"Upstream" fr:"En amont" zh:"上游"
      paragraph rivers/2 en:"Work starts at the source." fr:"Le travail commence à la source." zh:"工作始于源头。"
footnote footnote-1 mark=1 en:"Wells of more than thirty metres." fr:"Puits de plus de trente mètres." zh:"深度超过三十米的水井。"
version proposed 2026/27
version approved 2024/25
version after-transfers 2024/25
dimension object
  member staff en:"Staff costs" fr:"Dépenses de personnel" zh:"人事费"
  member posts parent=staff en:"Established posts" fr:"Postes permanents" zh:"常设员额"
  member short-term parent=staff en:"Short-term contracts" fr:"Contrats de courte durée" zh:"短期合同"
  member other en:"Other costs" fr:"Autres dépenses" zh:"其他费用"
  member journeys parent=other en:"Journeys and fellowships" fr:"Voyages et bourses" zh:"差旅和研究金"
  member travel parent=journeys en:"Journeys" fr:"Voyages" zh:"差旅"
  member fellows parent=journeys en:"Fellowships" fr:"Bourses" zh:"研究金"
  member interest parent=other en:"Bank interest" fr:"Intérêts bancaires" zh:"银行利息"
  member printing parent=other en:"Printing" fr:"Impression" zh:"印刷"
dimension item
  member gender en:"Gender projects" fr:"Projets sur le genre" zh:"性别项目"
dimension donor
  member norway en:"Norway" fr:"Norvège" zh:"挪威"
  member bank en:"River Bank" fr:"Banque des fleuves" zh:"河流银行"
total version=proposed-2026/27: 92,403k
total version=approved-2024/25: 88,760k
development-share version=proposed-2026/27: 23,449k
unallocated version=proposed-2026/27: 8.2m
${results
  .flatMap(([sector, result, ...amounts]) =>
    amounts.map(
      (amount, at) => `by-result sector=${sector} result=${result} version=${versions[at]}: ${amount}k`,
    ),
  )
  .join('\n')}
${objects
  .flatMap(([object, ...amounts]) =>
    amounts.map(
      (amount, at) => `by-object sector=rivers object=${object} version=${versions[at]}: ${amount}k`,
    ),
  )
  .join('\n')}
of-which sector=rivers item=gender version=proposed-2026/27: 197k
by-unit unit=nairobi category=personnel version=proposed-2026/27: 1,244k
by-unit unit=nairobi category=non-personnel version=proposed-2026/27: 553k
by-unit unit=lima category=personnel version=proposed-2026/27: 932k
by-unit unit=lima category=non-personnel version=proposed-2026/27: 475k
by-unit unit=audit category=personnel version=proposed-2026/27: 2,906k
posts unit=nairobi contract=posts version=proposed-2026/27: 4
posts unit=nairobi contract=temporary version=proposed-2026/27: 0
posts unit=lima contract=posts version=proposed-2026/27: ?
${(['opening', 'contributions', 'expenditure', 'expected-contributions'] as const)
  .map(
    (movement, at) =>
      `funds-in-trust sector=rivers donor=norway movement=${movement}: ${[802, 229, 247, 458][at]}k`,
  )
  .join('\n')}
funds-in-trust sector=rivers donor=bank movement=opening: 6k
`;
