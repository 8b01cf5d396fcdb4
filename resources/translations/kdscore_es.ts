<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Desk</name>
    <message>
        <source>Something went wrong in the program. Your project is unharmed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All &amp;assignments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything stays on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved · stays on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every change is saved at once in %1. Nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>KDScore guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>Running work</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobRow</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends now and keeps the best scorer so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends now and keeps nothing of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopping, the best so far is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>This assignment is open for reading only. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the message and its details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth a look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did not work</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+%1 opens this step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rubric</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expert model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scorer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n level(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 final</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Assignments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score short answers, and stay the one who decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the spreadsheet with your learners&apos; answers and the scores you have given so far. KDScore learns from them, suggests scores for the rest, shows how sure it is, and you decide. Nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New assignment from a spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open an assignment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try the example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens a copy of a workbook with 324 answers that were made up for this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent assignments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your assignments will be listed here. You can also drop a file here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not there any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1 from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The example cannot be copied to %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the spreadsheet with the answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spreadsheets (*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an assignment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KDScore assignments (*.kdscore)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Offers</name>
    <message>
        <source>Preparing the expert model for &apos;%1&apos; was interrupted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the scorer for &apos;%1&apos; was interrupted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expert model for &apos;%1&apos; is still being prepared in the background.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scorer for &apos;%1&apos; is still being made in the background.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>closing</name>
    <message>
        <source>Work is under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can go on without the window; the result waits for you at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on in the background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and keep the best so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>guide</name>
    <message>
        <source>en</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>jobs</name>
    <message>
        <source>Reading the spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the expert model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the expert model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the scorer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the gradebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sentences</name>
    <message>
        <source>%1 &apos;%2&apos; has no column that is clearly the learners&apos; answers. Name the column of the answers; there are: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Of those, the suggestion was the human&apos;s level in %2 of %3%4 (%5, likely between %6; wanted: %7).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 The project is unharmed, and the work can be taken up again from its last checkpoint. What happened is in &apos;%2&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 agrees with %2 on %3 of %4 (%5, likely between %6).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 all name the level &apos;%2&apos;. A scorer needs answers on two levels or more; import more scored answers, or name the levels before importing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 are out of different totals (%2). Give every rating out of the same total, or name the levels before importing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 between %2 is %3; testing organizations look closer below %4 (RSMTool).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 blank responses were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2 probabilities for the %3 levels of the rubric. Give one per level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a probability that is missing, negative or no number. Correct it and import the spreadsheet again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds &apos;%2&apos; instead of a probability. Give every level of the row a number, or leave the row out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2 between %3, and %4 between %5; a loss of more than %6 deserves a look (RSMTool).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 name %2 different levels (%3, ...); at most %4 can be told apart. Check that the column holds levels and not, say, percentages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 got %3 from %4, %5 from %6; a gap of more than %7 in 100 deserves a look (RSMTool).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 responses fill the %2 tokens that the expert model reads; what they say beyond that is not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 responses have no probabilities; they teach nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows of &apos;%2&apos; belong to no single response of the project and were left out (row %3%4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 training responses were left out because the same text stands in validation or test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was compared with %2 on %3 only; on fewer than %4 every figure can be far off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1%2 is not let in: %3. Ask for a fresh copy of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; and why, where a human should read the answer; &apos;%2&apos; where there is no answer; &apos;%3&apos; where no scorer has read it, which does not mean zero. Empty where no review is asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be loaded (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be opened (%2). Check that you may read it, or copy it to a folder of yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be opened for writing in &apos;%2&apos; (%3). Copy it to a folder of this computer that you can write to, or open it for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be read (%2). Copy it to this computer and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be read where it is (%2). Copy it, and a file named &apos;%3-journal&apos; if there is one, to a folder of yours and open it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be replaced: it seems to be open in another program, such as Excel. Close it there and try again, or save under another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be unpacked (%2). Free some disk space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be written to. Copy it to a folder of yours, or open it for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; could be loaded but does not work on texts (%2). Choose a model of the BERT family.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; could not be written (%2). Make room on the disk or save to another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; does not hold the parts that its manifest lists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; has %2 for the level &apos;%3&apos; of &apos;%4&apos;. Head one column with each level&apos;s name: %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; has an expert model or a scorer that learned these levels in this order. Labels, points and descriptions can still be changed; to change which levels there are, start a new assignment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; has an unreadable manifest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; has changed since a cell of row %2 was corrected. Look at the sheet again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; has changed since you looked at it here. Nothing was brought in. Look at what it holds now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; has more rows than a spreadsheet holds (%2 and the headings). Export fewer at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no column &apos;%2&apos;. Its columns are: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no column that names the learner or holds the response. Name one of them (--learner or --response).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no level &apos;%2&apos;. Its levels are: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no scorer yet. Make one with &apos;kdscore distill&apos; and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no sheet &apos;%2&apos;. Its sheets are: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no teacher yet. Prepare one (&apos;kdscore teacher prepare&apos;), attach one (&apos;teacher attach&apos;) or read its probabilities (&apos;teacher soft-labels&apos;).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; has other columns than before. Look at the sheet again and say what its columns are for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; has several columns &apos;%2&apos;. Name the one that is meant by its letters: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; has several columns of answers, and none is clearly &apos;%2&apos;. Name the column of its answers, or one of: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; has several columns of answers. Say to which of them the scores belong by naming its column, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; holds %2 files; at most %3 are let in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; holds %2. Choose a zip of one model&apos;s folder, with its &apos;config.json&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; holds a link instead of the part &apos;%2&apos;; not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; holds an adapter, which is only a part of a model. Merge it into its model, save that, and choose it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; holds headings but no rows below them. Choose the sheet or file that holds the answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; holds more cells than a gradebook can. If there is a stray cell far below or to the right of the answers, delete its row or column, save the file and import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; holds no &apos;%2&apos;, so it is not a prepared teacher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; holds no &apos;%2&apos;. Choose a whole model&apos;s folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; holds no cells. Choose the file that holds the answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; holds no tokenizer (&apos;tokenizer.json&apos; or &apos;vocab.txt&apos;). Save the tokenizer beside the model and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; holds parts that KDScore did not make, or lacks some: it was damaged or changed by another program. </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; holds the same file twice and is not let in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; holds the unexpected part &apos;%2&apos; and is not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; holds the unsafe path &apos;%2&apos; and is not let in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is %2, not a spreadsheet. Save the answers as .xlsx or .csv and import that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a binary workbook (.xlsb), which KDScore does not read. Open it in Excel, save it as .xlsx and import that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a date; spreadsheet programs make dates of ratings such as &apos;3/4&apos;. The response is left unrated; type the level again as a single number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a folder. Choose a file name to save to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a folder. Choose a project file (.kdscore).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a folder. Choose the spreadsheet file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a text file and holds one table without a name. Leave the sheet&apos;s name out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a zip archive without a workbook in it. Unpack it and import the spreadsheet from the unpacked folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is damaged or incomplete. Open it in Excel or LibreOffice, save it again and import that file, or copy it again from where it came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is empty, so it is not a project (any more). </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is empty. Choose the file that holds the answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is larger than %2 MB, more than a gradebook can be. Save the sheet with the answers as a file of its own and import that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is left out, as you chose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is new and &apos;%2&apos; holds no ratings for it, so its levels are not known. Import scored answers first, or name the levels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no file name. Check its name and folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no level of &apos;%2&apos; (%3). The response is left unrated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a KDScore project. Choose a project file (.kdscore).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a folder with a model. Choose the model&apos;s folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a model of a kind that KDScore knows (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a spreadsheet, or it is damaged. Open it in the program that made it, save it as .xlsx or .csv and import that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a whole archive (damaged or incomplete). Copy it again from where it came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a whole encoder: its file has no weights for &apos;%2&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not trained to classify: its file has no weights for &apos;%2&apos;. Choose a fine-tuned classifier, or prepare a teacher from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is open in another window or command. Close it there, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is packed in a way that is not read here. Pack it again as an ordinary zip.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is protected with a password. Open it in the program that made it, remove the password, save it and import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is read as &apos;%2&apos;, as you chose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is there already. Open it, or choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; lacks its part &apos;%2&apos; and cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; may not be read, or is open in another program. Close it there, or copy it to a folder of your own, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs code or formats of its own (&apos;%2&apos; in its configuration) and is not opened. Choose a model of a standard kind, such as BERT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; predicts a single number instead of classes, so it gives no probabilities. Choose a model that was trained with one class per level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; stands above the headings, which are in row %2; it brings no response.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; stands over %2 columns; this one is called &apos;%3&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; unpacks to more than %2 MB and is not let in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; was made by a newer version of KDScore. Update KDScore to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; was read as the level &apos;%2&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; would have %2 columns with the scores; a spreadsheet holds %3. Export fewer items at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;Likely between&apos; is a 95 % interval: what other answers of the same kind could give, judged by how many there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A level has no label. Give it one, such as its points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A response has a level that the rubric lacks. Check the item&apos;s rubric.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row shows the first lines of a very long answer; the cell holds all of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rubric needs at least two levels. Add one, or keep the two there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tab or line break in the text cannot be read from this kind of file; the words around it stand together. Save the file as .xlsx to keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All training responses are of one level, so there is nothing to tell apart. Score responses of other levels too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is holding the project file. Wait until it has finished, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer number %1 has no decision to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer number %1 has no decision to withdraw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the expert model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At %1 sure or more, %2 of %3 (%4, likely between %5) need no review.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below the dashed line: surer than right. Small numbers: answers. Lines: likely between (95 % interval).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking and packing the scorer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing the answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DELETE FROM level WHERE id = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every answer has one and the same level on both sides, so chance cannot be told apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found (recall): of the answers that have the level from the side named before it, how many have it from the other side too. Right (precision): the same the other way round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going on after pass %1 of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How likely the scorer holds each level; together they make 100 %. The darker the cell, the likelier; the suggested level&apos;s has a frame.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a row: how the answers that {reference} gave a level were scored by {other}; percent of the row. Outlined: the same level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In row %1 of &apos;%2&apos; a quotation mark is opened and never closed, so the rest of the file would end up in one cell. Open the file in a spreadsheet program, correct the row, save it as .xlsx and import that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it with: pip install &quot;kdscore-desktop[starter]&quot;, or name another with --base.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its newest backup holds the state of %1: to go on with that, rename the damaged file and copy &apos;%2&apos; to &apos;%3&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>KDScore measures it on answers that a human scored and the scorer never learned from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kappa, F1 and correlation are 1 for perfect agreement; kappa is 0 for chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeping the answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levels from %1 are on average %2 than those from %3, by %4 standard deviations; more than %5 deserves a look (RSMTool).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines: likely between (95 % interval).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks like %1: it has the column%2 %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No agreement was measured for this gradebook, so it is not known how far the suggested levels can be relied on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer got %1 from %2; %3 of %4 got it from %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer has a level from both %1 and %2, so their agreement is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer has this level, so nothing can be said about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer was scored %1, so nothing can be said about that level; it is left out of macro F1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer was scored by both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No backup of it was found on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cut-off reaches %1%2: at best, the %3 surest of %4 got the human&apos;s level in %5 (%6). Look at every answer, or ask for less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rating of &apos;%1&apos; is &apos;%2&apos;; the level was added because it lies between or beside the others. A scorer cannot learn it without examples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No response to learn from is on level &apos;%1&apos;: the expert model cannot know it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row of &apos;%1&apos; belongs to a response to &apos;%2&apos;. Name the column of the learners (--learner) or of the responses (--response).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No safety copy of &apos;%1&apos; can be kept in &apos;%2&apos; (%3). Make room or give the right to write there; until then the project opens for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No training response has a level by a human, and there is no teacher to learn from. Score some responses or choose a teacher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be saved in &apos;%1&apos; (%2). Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed: the project is open for reading only, or was moved while open. Open it for writing, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On average {error} from the dashed line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On {n} held-out answers. Lines: likely between (95 % interval).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One side gave every answer the same level, so nothing can vary together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One side gave every answer the same level, so there is no spread to measure by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1 answers to &apos;%2&apos; hold text and are scored by a human; at least %3 are needed. Score more of them and import the spreadsheet again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1 compared; no figure here is reliable yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1 could be tried that the scorer did not learn from; at least %2 are needed to say from when on it can be relied on. Until then, look at every answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1 scored %2; figures for that level are not reliable yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the sheet &apos;%1&apos; was read; the file holds %2, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the classifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packing the expert model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the expert model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as %1, as asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the expert model&apos;s probabilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scoring &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped before there was a scorer that could be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped in pass %1 of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The %1 split (%2 rated responses) has no response of %3 %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answers are too few or too alike to say how far this may be off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The background work %1 before it was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cache of soft labels cannot be used (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card of the expert model &apos;%1&apos; cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cell shows an error instead of a value; it is kept as that text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The classes of the expert model have no names; they were taken as the levels %1, in this order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column &apos;%1&apos; is named for two things. Name another column for one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column has no heading; it is called &apos;%1&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full, so nothing was changed. Make room, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk reported an error with the project file. Check that it is still connected, then open the project again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expert model gives no usable numbers for some texts; its weights are damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expert model has no label for level &apos;%1&apos; and never suggests it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expert model labels in 8 bits: its probabilities %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expert model labels in its own 32 bits: in 8 bits its probabilities %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expert model labels in its own 32 bits: it is no plain BERT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expert model labels in its own 32 bits: nothing to compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expert model number %1 belongs to another question than &apos;%2&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expert model&apos;s labels %1 do not match the rubric&apos;s levels %2: nothing stands for %3. Say what each means with --map, for example --map &apos;%4=%5&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expert model&apos;s spreadsheet has no probabilities for %1 of %2 texts, and the model itself is not here to ask. Add their rows, or attach the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not say how its letters are stored; they were read as %1. If letters look wrong, save the file as .xlsx and import that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file holds a formula here but not its result, so the cell was read as empty. Open the file in Excel or LibreOffice, save it and import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder &apos;%1&apos; does not exist. Choose another place to save to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder &apos;%1&apos; does not exist. Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id &apos;%1&apos; is a date; spreadsheet programs make dates of ids such as &apos;may4&apos;. It is kept as it stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The id &apos;%1&apos; is a number too long for a spreadsheet: its last digits are lost. Import a file that holds the ids as text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The learner &apos;%1&apos; stands in row %2, too; both rows are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letters of &apos;%1&apos; are stored in an unknown way. Open the file in a spreadsheet program, save it as .xlsx and import that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The level &apos;%1&apos; was given %2 times, so it cannot be removed. Change those scores in the spreadsheet first, or keep the level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The level that the scorer suggests. Empty where it suggests none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The levels cannot be used: %1. Name two or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The levels of &apos;%1&apos; were taken from its ratings, %2: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The merged cell was read as the value of all the rows it covers (down to row %1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part &apos;%1&apos; of &apos;%2&apos; cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part &apos;%1&apos; of &apos;%2&apos; is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part &apos;%1&apos; of &apos;%2&apos; was changed after it was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The probabilities are not calibrated: that takes %1 rated validation responses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The probabilities in %1 add up to %2 instead of 1 (or 100 %). Correct them and import the spreadsheet again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The probability of the suggested level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project holds no answer number %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project holds no expert model number %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project holds no imported sheet number %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project holds no question &apos;%1&apos;. It holds: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project holds no question yet. Import a sheet of answers first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project holds no scorer number %1 for this question.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project holds several questions: %1. Name one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rated responses to learn from are all on one level. Rate responses on at least two levels, and import them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reference gave every answer the same level, so there is no spread to measure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The response is a date; the spreadsheet program may have made it of a text such as &apos;3/4&apos;. It is kept as &apos;%1&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The response to &apos;%1&apos; is blank; it is kept as blank.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row has no learner id; its learner is called &apos;%1&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row holds %1. It brings no response; its cells stay in the gradebook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row holds no learner, answer or rating. It brings no response; its cells stay in the gradebook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet &apos;%1&apos; of &apos;%2&apos; is empty. Choose another sheet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet has no scores for &apos;%1&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet has the levels %1 for &apos;%2&apos;, whose rubric has only %3. Correct those cells of the sheet, or name the question differently to import it as one of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The spreadsheet holds no row with the expert model&apos;s probabilities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The suggested levels come from a scorer: a small program that learned from an expert model (a large one, prepared with scored answers) how answers to this question are scored. It can be wrong. Nothing final is set by the machine: &apos;Final level&apos; holds only what a human decided in KDScore, and is empty where nobody has decided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The teacher gives %1 probabilities and the rubric has %2 levels. Choose a teacher prepared for this item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The teacher of &apos;%1&apos; is no longer at &apos;%2&apos;. Put it back, or attach it from where it is now (&apos;kdscore teacher attach&apos;).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The teacher&apos;s probabilities of a text do not add up to 1. Check the teacher.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text in %1 is longer than a spreadsheet cell can be (%2 characters); its end was left out of the gradebook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tokenizer of &apos;%1&apos; cannot be read (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tokenizer of &apos;%1&apos; is not of a kind that KDScore can use. Choose a model of the BERT family.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training was stopped after %1 of %2 steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The unfinished work in &apos;%1&apos; cannot be read. Start it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights of &apos;%1&apos; are in a format that can run code and are not opened. Save the model again with safetensors, so that it holds &apos;%2&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file &apos;%1&apos;. Check its name and folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file &apos;%1&apos;. Choose another, or create a project there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file or folder &apos;%1&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no format &apos;%1&apos;. The formats are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no interrupted work on a scorer for &apos;%1&apos;. Run the command without --resume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no response to learn from: all are blank or set aside for validation and test. Add responses to the item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sheet to export yet. Import a spreadsheet of answers first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to compare yet.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to show yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was no rated validation response: the last state was kept, and nothing is known of its agreement.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has too little free memory for the work. Close other programs and try again, or use a smaller expert model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This level was never given, so nothing can be said about how often it is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This project holds %1 that cannot be read: the file was damaged or changed by another program. Go on with a backup of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This work is still going on in the background. Wait until it is done, or stop it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few to say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training goes on from step %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training the scorer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two levels are called &apos;%1&apos;. Give one another label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UPDATE item SET cutoff = ? WHERE id = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UPDATE item SET prompt = ? WHERE id = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UPDATE level SET position = ?, label = ?, points = ?, description = ?, color = ?,
                                feedback = ? WHERE id = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UPDATE level SET position = position + ?, label = char(0) || id WHERE item_id = ?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a human decided. Never filled in by the scorer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the gradebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>The remembered settings could not be read and were set aside as %1. Your assignments are not affected.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
