import { getAnnexes } from '../annexes.ts';
import {
  discardBranch,
  getBranches,
  getMerge,
  postBranch,
  postBranchFigures,
  postMerge,
  previewMerge,
  previewMergeFindings,
} from '../budget/branches.ts';
import { getDevelopment } from '../budget/development.ts';
import {
  acceptLines,
  deleteLines,
  deleteMapping,
  getLines,
  getMappings,
  postLines,
  postMapping,
  readLinesAgain,
  renameMapping,
} from '../budget/lines.ts';
import {
  getMembers,
  getPivot,
  getPivotCell,
  getPivotCells,
  getPivotNotes,
  getPivotRounding,
} from '../budget/pivot.ts';
import { postSpread, previewSpread } from '../budget/spread.ts';
import { getBridge, postVersion } from '../budget/versions.ts';
import { acceptWorkbook, getWorkbook, postWorkbook } from '../budget/workbook.ts';
import { getBudget } from '../budget.ts';
import { getPeople, postChanges, postUndo } from '../changes.ts';
import { getDocument } from '../document.ts';
import { getFigure } from '../figures.ts';
import { getFindings, postRepair, postTakeBack, postWaiver } from '../findings.ts';
import { getHouse } from '../house.ts';
import { acceptImport, deleteImport, getImport, postImport } from '../imports.ts';
import { getLog, getLogChanges } from '../log.ts';
import { downloadBook, listPlans, openPlan } from '../plans.ts';
import { getProposals } from '../proposals.ts';
import { getFramework, getResult } from '../results.ts';
import { getRisks } from '../risks.ts';
import { search } from '../search.ts';
import { getSector, getSectors } from '../sectors.ts';

/** Every route by its name, which is also its operation id. */
export const allRoutes = {
  listPlans,
  openPlan,
  downloadBook,
  getHouse,
  getFramework,
  getResult,
  getSectors,
  getSector,
  getBudget,
  getPivot,
  getPivotCells,
  getPivotCell,
  getPivotNotes,
  getPivotRounding,
  getWorkbook,
  postWorkbook,
  acceptWorkbook,
  previewSpread,
  postSpread,
  postVersion,
  getBridge,
  getDevelopment,
  getBranches,
  postBranch,
  postBranchFigures,
  getMerge,
  previewMerge,
  previewMergeFindings,
  postMerge,
  discardBranch,
  postLines,
  getLines,
  readLinesAgain,
  deleteLines,
  acceptLines,
  getMappings,
  postMapping,
  renameMapping,
  deleteMapping,
  getMembers,
  getRisks,
  getAnnexes,
  getDocument,
  getProposals,
  getFindings,
  postWaiver,
  postTakeBack,
  postRepair,
  getFigure,
  getLog,
  getLogChanges,
  search,
  postChanges,
  postUndo,
  getPeople,
  postImport,
  getImport,
  deleteImport,
  acceptImport,
} as const;
