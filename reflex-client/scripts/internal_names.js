/**
 * Properties that only our own files know of, so that the minifier may shorten them, the same in each file. None of them
 * may be the name of something in the browser, on the wire, in an event's detail or in what users call.
 */
export const internalNames = [
  "fromEvent launch stimulator events delegate onLearned handle eventName apply pauseWhile",
  "socketChanged socketConnected socketDisconnected socketReceived socketCameBack answered hasten reopen leave enter",
  "reflexQueued reflexDelivered reflexFailed happenedSince ignoreWhile carryOver during composing focused decide",
  "fieldsFor elementsOf sentAtEdit busyElements showBusy announce advance settle",
  "findController callBack formFor collect guards admit flush ready need underWay isEmpty hasProgress",
  "isDebugging isEdited getNodeKey onBeforeElUpdated onBeforeElChildrenUpdated onBeforeNodeDiscarded",
  "allows hasChanged expectOthers noteHandshake renew learnFrom entryReader holds needsExtras queued write asking hear typing labels eventNames captured bubbled toggles shadows include finish isDeclared isElsewhere",
  "isUnasked addressOf heardAt endedBy openedWith learnOf setApart morphed touched mark obeys selections visit refused parts clock",
  "formRecords parser trustValue otherScripts foreign forgetReplacements serverValues followHead isInside presume differ seesTo release note",
  "isOfAnother isSubmitted selectorsFor keeps emptyForm componentOf pair pairs",
  "contentStarts contentEnds areOpen childOn lastBefore childrenOf ancestorsOf isImplied isWithin sectionsOf isDrawing countSelected readChildren hasIs isClosed numberOf pathTo parseBetween forgetIn addAround sourceOf elementOf staying fresh removed added parents positions counts starts growth isEnd sections number names ends outline isAll",
  "cookies drafts echoes take told outgoing isLoad isOver",
  "delayAfter listenTo edits lifecycle delivery usualForm channel socket receive comeBack begin perform proceed protocols",
  "isAhead isSuperseded restoreAnswer showAhead hasToBeLoaded loadStyles forgetStyles applyStyles removeStyles needsStyles runBodyScripts walkAway asksFor restoreStates isPageless formShown discard meet guard",
].flatMap((line) => line.split(" "))
