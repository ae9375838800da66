package dev.tilth.text;

/** The words that carry no content in a text: function words of its language, courtesy and stress. */
record Light(int languages) {
    private static final int ENOUGH_WORDS = 400;

    /** By the language whose function words are the most frequent at the beginning. */
    static Light of(Lexemes lexemes) {
        int[] hits = new int[FunctionWords.LANGUAGES.size()];
        for (int i = 0; i < Math.min(ENOUGH_WORDS, lexemes.count()); i++) {
            int languages = FunctionWords.languages(lexemes.hash(i));
            while (languages != 0) {
                hits[Integer.numberOfTrailingZeros(languages)]++;
                languages &= languages - 1;
            }
        }
        int best = 0;
        for (int i = 1; i < hits.length; i++) {
            best = hits[i] > hits[best] ? i : best;
        }
        return new Light(hits[best] == 0 ? 0 : 1 << best);
    }

    boolean is(long wordHash) {
        return (FunctionWords.languages(wordHash) & languages) != 0
                || Synonyms.isFiller(wordHash)
                || Lexicon.isParticle(wordHash);
    }
}
