/**
 * Large seeded corpora for the speed runs, with the truth beside them: exact and near duplicates, personal data, secrets.
 * {@link dev.tilth.bench.corpus.GenerateCorpus} is the command, {@link dev.tilth.bench.corpus.Corpus} the library.
 */
@NullMarked
package dev.tilth.bench.corpus;

import org.jspecify.annotations.NullMarked;
