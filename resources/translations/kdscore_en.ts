<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>AgreementWords</name>
        <message numerus="yes">
            <source>%n answer(s): %1</source>
            <translation>
                <numerusform>%n answer: %1</numerusform>
                <numerusform>%n answers: %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Only %n answer(s) could be compared; no figure here is reliable yet.</source>
            <translation>
                <numerusform>Only %n answer could be compared; no figure here is reliable yet.</numerusform>
                <numerusform>Only %n answers could be compared; no figure here is reliable yet.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Only %n answer(s) were scored %1; figures for that level are not reliable yet.</source>
            <translation>
                <numerusform>Only %n answer were scored %1; figures for that level are not reliable yet.</numerusform>
                <numerusform>Only %n answers were scored %1; figures for that level are not reliable yet.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 (%n answer(s))</source>
            <translation>
                <numerusform>%1 (%n answer)</numerusform>
                <numerusform>%1 (%n answers)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Only %n answer(s) could be compared; with fewer than %1, every figure can be far off. Cross-validation tries the way the scorer is made on every scored answer.</source>
            <translation>
                <numerusform>Only %n answer could be compared; with fewer than %1, every figure can be far off. Cross-validation tries the way the scorer is made on every scored answer.</numerusform>
                <numerusform>Only %n answers could be compared; with fewer than %1, every figure can be far off. Cross-validation tries the way the scorer is made on every scored answer.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Only %n answer(s) could be compared; with fewer than %1, every figure can be far off.</source>
            <translation>
                <numerusform>Only %n answer could be compared; with fewer than %1, every figure can be far off.</numerusform>
                <numerusform>Only %n answers could be compared; with fewer than %1, every figure can be far off.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AlikeSection</name>
        <message numerus="yes">
            <source>%n more answer(s) with the same words</source>
            <translation>
                <numerusform>%n more answer with the same words</numerusform>
                <numerusform>%n more answers with the same words</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more answer(s) in nearly the same words</source>
            <translation>
                <numerusform>%n more answer in nearly the same words</numerusform>
                <numerusform>%n more answers in nearly the same words</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more wording(s)</source>
            <translation>
                <numerusform>%n more wording</numerusform>
                <numerusform>%n more wordings</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AnswersPage</name>
        <message numerus="yes">
            <source>%n new answer(s) came in.</source>
            <translation>
                <numerusform>%n new answer came in.</numerusform>
                <numerusform>%n new answers came in.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them stands/stand beside an earlier answer of the same learner.</source>
            <translation>
                <numerusform>%n of them stands beside an earlier answer of the same learner.</numerusform>
                <numerusform>%n of them stand beside an earlier answer of the same learner.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BlindDone</name>
        <message numerus="yes">
            <source>You scored %n answer(s) blind</source>
            <translation>
                <numerusform>You scored %n answer blind</numerusform>
                <numerusform>You scored %n answers blind</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Make my level final for %n answer(s) that nobody had scored or decided</source>
            <translation>
                <numerusform>Make my level final for %n answer that nobody had scored or decided</numerusform>
                <numerusform>Make my level final for %n answers that nobody had scored or decided</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ColumnsForm</name>
        <message numerus="yes">
            <source>%n answer(s) gets/get probabilities.</source>
            <translation>
                <numerusform>%n answer gets probabilities.</numerusform>
                <numerusform>%n answers get probabilities.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CutoffBar</name>
        <message numerus="yes">
            <source>&amp;Accept all %n that need no review</source>
            <translation>
                <numerusform>&amp;Accept all %n that need no review</numerusform>
                <numerusform>&amp;Accept all %n that need no review</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Make the suggestion final for %n answer(s)?</source>
            <translation>
                <numerusform>Make the suggestion final for %n answer?</numerusform>
                <numerusform>Make the suggestion final for %n answers?</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DecideBox</name>
        <message numerus="yes">
            <source>Decide on all %n at once (A)</source>
            <translation>
                <numerusform>Decide on all %n at once (A)</numerusform>
                <numerusform>Decide on all %n at once (A)</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DecisionsBox</name>
        <message numerus="yes">
            <source>Also learn from my %n decision(s)</source>
            <translation>
                <numerusform>Also learn from my %n decision</numerusform>
                <numerusform>Also learn from my %n decisions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EvidencePanel</name>
        <message numerus="yes">
            <source>Held-out answers (%n answer(s))</source>
            <translation>
                <numerusform>Held-out answers (%n answer)</numerusform>
                <numerusform>Held-out answers (%n answers)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Cross-validated (%n answer(s))</source>
            <translation>
                <numerusform>Cross-validated (%n answer)</numerusform>
                <numerusform>Cross-validated (%n answers)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more answer(s) were scored since the cross-validation</source>
            <translation>
                <numerusform>%n more answer were scored since the cross-validation</numerusform>
                <numerusform>%n more answers were scored since the cross-validation</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Only %n answer(s) are left to test the scorer on: too few to go by</source>
            <translation>
                <numerusform>Only %n answer are left to test the scorer on: too few to go by</numerusform>
                <numerusform>Only %n answers are left to test the scorer on: too few to go by</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LevelRow</name>
        <message numerus="yes">
            <source>%n answer(s)</source>
            <translation>
                <numerusform>%n answer</numerusform>
                <numerusform>%n answers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Was given %n time(s), so it stays</source>
            <translation>
                <numerusform>Was given %n time, so it stays</numerusform>
                <numerusform>Was given %n times, so it stays</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message numerus="yes">
            <source>%n level(s)</source>
            <translation>
                <numerusform>%n level</numerusform>
                <numerusform>%n levels</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Remarks</name>
        <message numerus="yes">
            <source>%n more about the other comparisons</source>
            <translation>
                <numerusform>%n more about the other comparisons</numerusform>
                <numerusform>%n more about the other comparisons</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Review</name>
        <message numerus="yes">
            <source>%n answer(s) decided at once. Ctrl+Z takes all back.</source>
            <translation>
                <numerusform>%n answer decided at once. Ctrl+Z takes all back.</numerusform>
                <numerusform>%n answers decided at once. Ctrl+Z takes all back.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Not shown here: %n doubtful answer(s).</source>
            <translation>
                <numerusform>Not shown here: %n doubtful answer.</numerusform>
                <numerusform>Not shown here: %n doubtful answers.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ScorerCard</name>
        <message numerus="yes">
            <source>%n of the answers you had scored were decisions that you made here.</source>
            <translation>
                <numerusform>%n of the answers you had scored were decisions that you made here.</numerusform>
                <numerusform>%n of the answers you had scored were decisions that you made here.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) have not been scored with it yet.</source>
            <translation>
                <numerusform>%n answer have not been scored with it yet.</numerusform>
                <numerusform>%n answers have not been scored with it yet.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ScorerLine</name>
        <message numerus="yes">
            <source>Gave your level to %1 of %n answer(s) (%2, likely between %3 and %4).</source>
            <translation>
                <numerusform>Gave your level to %1 of %n answer (%2, likely between %3 and %4).</numerusform>
                <numerusform>Gave your level to %1 of %n answers (%2, likely between %3 and %4).</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>with %n of your decisions</source>
            <translation>
                <numerusform>with %n of your decisions</numerusform>
                <numerusform>with %n of your decisions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ScorerList</name>
        <message numerus="yes">
            <source>All of them were tried on the same %n answer(s) that you scored and that none of them learned from. The scores that each gave stay in the assignment.</source>
            <translation>
                <numerusform>All of them were tried on the same %n answer that you scored and that none of them learned from. The scores that each gave stay in the assignment.</numerusform>
                <numerusform>All of them were tried on the same %n answers that you scored and that none of them learned from. The scores that each gave stay in the assignment.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ScoresPage</name>
        <message numerus="yes">
            <source>Score %n answer(s)</source>
            <translation>
                <numerusform>Score %n answer</numerusform>
                <numerusform>Score %n answers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TeacherCard</name>
        <message numerus="yes">
            <source>It is the average of %n training(s).</source>
            <translation>
                <numerusform>It is the average of %n training.</numerusform>
                <numerusform>It is the average of %n trainings.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>It is the average of %n training(s); by themselves, they gave your level to %1 of the %2 answers held out.</source>
            <translation>
                <numerusform>It is the average of %n training; by themselves, they gave your level to %1 of the %2 answers held out.</numerusform>
                <numerusform>It is the average of %n trainings; by themselves, they gave your level to %1 of the %2 answers held out.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Prepared on %1 from %n answer(s) that you had scored.</source>
            <translation>
                <numerusform>Prepared on %1 from %n answer that you had scored.</numerusform>
                <numerusform>Prepared on %1 from %n answers that you had scored.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ToScorePanel</name>
        <message numerus="yes">
            <source>%n answer(s)</source>
            <translation>
                <numerusform>%n answer</numerusform>
                <numerusform>%n answers</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TrainingPanel</name>
        <message numerus="yes">
            <source>Agreement is quadratic weighted kappa, or the mean F1 for levels without an order, on %n answer(s) that you scored and that the scorer does not learn from; 1 is always the same level.</source>
            <translation>
                <numerusform>Agreement is quadratic weighted kappa, or the mean F1 for levels without an order, on %n answer that you scored and that the scorer does not learn from; 1 is always the same level.</numerusform>
                <numerusform>Agreement is quadratic weighted kappa, or the mean F1 for levels without an order, on %n answers that you scored and that the scorer does not learn from; 1 is always the same level.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TwoScorers</name>
        <message numerus="yes">
            <source>%1, gave your level to %2 more of %n answer(s); chance alone can bring such a difference, so neither is shown to be better.</source>
            <translation>
                <numerusform>%1, gave your level to %2 more of %n answer; chance alone can bring such a difference, so neither is shown to be better.</numerusform>
                <numerusform>%1, gave your level to %2 more of %n answers; chance alone can bring such a difference, so neither is shown to be better.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, gave your level to %2 more of %n answer(s); chance alone hardly brings such a difference.</source>
            <translation>
                <numerusform>%1, gave your level to %2 more of %n answer; chance alone hardly brings such a difference.</numerusform>
                <numerusform>%1, gave your level to %2 more of %n answers; chance alone hardly brings such a difference.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>They suggest different levels for %n of them.</source>
            <translation>
                <numerusform>They suggest different levels for %n of them.</numerusform>
                <numerusform>They suggest different levels for %n of them.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Ways</name>
        <message numerus="yes">
            <source>A language model that comes with the program reads the %n answer(s) you have scored and learns to score like you. It takes %1; you can go on working meanwhile.</source>
            <translation>
                <numerusform>A language model that comes with the program reads the %n answer you have scored and learns to score like you. It takes %1; you can go on working meanwhile.</numerusform>
                <numerusform>A language model that comes with the program reads the %n answers you have scored and learns to score like you. It takes %1; you can go on working meanwhile.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>import</name>
        <message numerus="yes">
            <source>Bring in %n answer(s)</source>
            <translation>
                <numerusform>Bring in %n answer</numerusform>
                <numerusform>Bring in %n answers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Bring in %n score(s)</source>
            <translation>
                <numerusform>Bring in %n score</numerusform>
                <numerusform>Bring in %n scores</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>jobs</name>
        <message numerus="yes">
            <source>about %n minute(s)</source>
            <translation>
                <numerusform>about %n minute</numerusform>
                <numerusform>about %n minutes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>models</name>
        <message numerus="yes">
            <source>%1: %2, on %n answer(s).</source>
            <translation>
                <numerusform>%1: %2, on %n answer.</numerusform>
                <numerusform>%1: %2, on %n answers.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>It gave your level to %1 of %n answer(s) that it had not learned from (%2, likely between %3 and %4). These answers also decided when its learning was best, so expect a little less of new ones.</source>
            <translation>
                <numerusform>It gave your level to %1 of %n answer that it had not learned from (%2, likely between %3 and %4). These answers also decided when its learning was best, so expect a little less of new ones.</numerusform>
                <numerusform>It gave your level to %1 of %n answers that it had not learned from (%2, likely between %3 and %4). These answers also decided when its learning was best, so expect a little less of new ones.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>phrases</name>
        <message numerus="yes">
            <source>%Ln answer(s) already there</source>
            <translation>
                <numerusform>%Ln answer already there</numerusform>
                <numerusform>%Ln answers already there</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln answer(s) of the earlier sheet no longer in it</source>
            <translation>
                <numerusform>%Ln answer of the earlier sheet no longer in it</numerusform>
                <numerusform>%Ln answers of the earlier sheet no longer in it</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln answer(s) with text</source>
            <translation>
                <numerusform>%Ln answer with text</numerusform>
                <numerusform>%Ln answers with text</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln blank, kept as blank</source>
            <translation>
                <numerusform>%Ln blank, kept as blank</numerusform>
                <numerusform>%Ln blank, kept as blank</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln changed score(s)</source>
            <translation>
                <numerusform>%Ln changed score</numerusform>
                <numerusform>%Ln changed scores</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln learner(s)</source>
            <translation>
                <numerusform>%Ln learner</numerusform>
                <numerusform>%Ln learners</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln learner(s) corrected</source>
            <translation>
                <numerusform>%Ln learner corrected</numerusform>
                <numerusform>%Ln learners corrected</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln new answer(s)</source>
            <translation>
                <numerusform>%Ln new answer</numerusform>
                <numerusform>%Ln new answers</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln new learner(s)</source>
            <translation>
                <numerusform>%Ln new learner</numerusform>
                <numerusform>%Ln new learners</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln new score(s)</source>
            <translation>
                <numerusform>%Ln new score</numerusform>
                <numerusform>%Ln new scores</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln not scored yet</source>
            <translation>
                <numerusform>%Ln not scored yet</numerusform>
                <numerusform>%Ln not scored yet</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln of them other than before</source>
            <translation>
                <numerusform>%Ln of them other than before</numerusform>
                <numerusform>%Ln of them other than before</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln of these with a final level before</source>
            <translation>
                <numerusform>%Ln of these with a final level before</numerusform>
                <numerusform>%Ln of these with a final level before</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln other value(s) would be replaced:</source>
            <translation>
                <numerusform>%Ln other value would be replaced:</numerusform>
                <numerusform>%Ln other values would be replaced:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln row(s)</source>
            <translation>
                <numerusform>%Ln row</numerusform>
                <numerusform>%Ln rows</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln row(s) holds/hold another value already, which stays:</source>
            <translation>
                <numerusform>%Ln row holds another value already, which stays:</numerusform>
                <numerusform>%Ln rows hold another value already, which stays:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln row(s) holds/hold it already.</source>
            <translation>
                <numerusform>%Ln row holds it already.</numerusform>
                <numerusform>%Ln rows hold it already.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln row(s) stays/stay without a score, as before (never 0):</source>
            <translation>
                <numerusform>%Ln row stays without a score, as before (never 0):</numerusform>
                <numerusform>%Ln rows stay without a score, as before (never 0):</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln scored twice</source>
            <translation>
                <numerusform>%Ln scored twice</numerusform>
                <numerusform>%Ln scored twice</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln scored, by level %1</source>
            <translation>
                <numerusform>%Ln scored, by level %1</numerusform>
                <numerusform>%Ln scored, by level %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>A new column “%1” (%2) is filled with the final scores: %Ln row(s).</source>
            <translation>
                <numerusform>A new column “%1” (%2) is filled with the final scores: %Ln row.</numerusform>
                <numerusform>A new column “%1” (%2) is filled with the final scores: %Ln rows.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>A new column “%1” (%2) is filled with the scorer's suggestions, which nobody decided: %Ln row(s).</source>
            <translation>
                <numerusform>A new column “%1” (%2) is filled with the scorer's suggestions, which nobody decided: %Ln row.</numerusform>
                <numerusform>A new column “%1” (%2) is filled with the scorer's suggestions, which nobody decided: %Ln rows.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>A new column “%1” (%2) is filled with words on the level: %Ln row(s).</source>
            <translation>
                <numerusform>A new column “%1” (%2) is filled with words on the level: %Ln row.</numerusform>
                <numerusform>A new column “%1” (%2) is filled with words on the level: %Ln rows.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The column “%1” (%2) is filled with the final scores: %Ln row(s).</source>
            <translation>
                <numerusform>The column “%1” (%2) is filled with the final scores: %Ln row.</numerusform>
                <numerusform>The column “%1” (%2) is filled with the final scores: %Ln rows.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The column “%1” (%2) is filled with words on the level: %Ln row(s).</source>
            <translation>
                <numerusform>The column “%1” (%2) is filled with words on the level: %Ln row.</numerusform>
                <numerusform>The column “%1” (%2) is filled with words on the level: %Ln rows.</numerusform>
            </translation>
        </message>
    </context>
</TS>