<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Comparison</name>
    <message>
        <source>, %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawn weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the drawn weights and of the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digest of the weights it began with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Constraint: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it may change, and in which range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the test rows whose class is predicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1</source>
        <translation type="unfinished">F1</translation>
    </message>
    <message>
        <source>Mean over the classes, on all test rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibration error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far stated probabilities are from what comes true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The class that the model finds likeliest for the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability of the target for the row as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability of the target for the counterfactual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the counterfactual is classed as the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the counterfactual is from the row, summed over the model&apos;s inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Implausibility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean distance of the counterfactual to real rows of the target class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Of the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From what to what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 level up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 levels up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 level down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 levels down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changed from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rose from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fell from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>the last two of a list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>list separator</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model already says “%1” here; nothing has to change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No change was found that makes the model say “%1”. The closest it came: %2 likely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 pixel changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pixels changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more features changed as listed below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 likely as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 likely after %2, was %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is enough to change the answer, but less than the %1 that was asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 pixels change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 features change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a constraint is broken: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>constraints kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If %1 as shown, the model would read “%2” (%4) instead of “%3”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If %1, the model would say “%2” (%4) instead of “%3”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>%1 could not be written. Is the folder writable, and is there space?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ends in neither .png, .svg nor .pdf.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data of the plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 picture (*.%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A plot. Its menu has its points as a table, and copies and exports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export picture (PNG, SVG, PDF)...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> dpi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White, for paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As on screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts PNG and SVG on the clipboard together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines and text: sharp at every size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy or export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ends in neither .csv, .tsv, .json nor .tex.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LaTeX (*.tex)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (*.%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV, for spreadsheets...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON, for programs...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LaTeX, for papers...</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data (the first %1 of %2 rows)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data (%1 rows)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Probability along the path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How likely the wanted class became, step by step: %1. The dashed line is the probability asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of the probability of the wanted class over the steps of the search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a model first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data and constraints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it was trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landscapes side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures with intervals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure first, below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selected explanation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a point in Explore first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdicts and bookmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are none yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run a study first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: two ways of training compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: data and constraints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: a model and its counterfactuals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1% more plausible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1% less plausible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the 99% interval of the difference leaves out 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the 99% interval of the difference holds 0: this may be chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counterfactuals of %1 are %2 than those of %3: their distance to real rows of the wanted class is %4 instead of %5; %6. Accuracy on the test rows: %7 instead of %8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sensible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>odd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>noted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPanel</name>
    <message>
        <source>%1 training</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>of %1 searched test rows, the same for every model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of %1 test rows whose class is predicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share %1 that end in the wanted class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Implausibility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean distance of the counterfactuals to real rows of the wanted class (the lower, the more they look like them), %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean total change of the model&apos;s inputs (L1 distance), %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudyDrawing</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished">%1. %2 {1,?}</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Further plots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image, what each model would have it become, and the difference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images side by side: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with Counterfoil %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures with their 99% bootstrap intervals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>falls by %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibration error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is it better?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rounds of %2 test rows for each of five energy weights, searched with ECCo under the constraints in force; distances are in model inputs. Both models get the same draws (seed %3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The study: counterfactual training against conventional training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reductions are in percent of the baseline, with their 95% interval over trainings; * where the 99% interval of the difference leaves out 0. Other figures are model / baseline. Published values in parentheses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every setting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To repeat this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digest of the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed of the split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: digest of settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: digest of weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: began with the weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2, Qt %3, Eigen %4, compiler %5, %6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digests are SHA-256: the same data, settings and seed give the same weights on the same build and instruction set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features and what may change about them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data and constraints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (simulated)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 training, %3 validation, %4 test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counterfactuals keep these rules: they are checked in the features&apos; own units after rounding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 features, of which %2 may not change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where training ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of mature counterfactuals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it was trained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: a network of the shape %2 (inputs to classes), %3 epochs in batches of %4, learning rate %5. %6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the models see</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each place of the plane has the colour of the class that the model finds most likely there, stronger where it is surer; on the line two classes tie. Points are rows of the data; thin lines lead from some of them to their counterfactuals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changes, by %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row explained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, row %2: from %3 to %4, %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The largest of %1 changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>Verdicts and bookmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdicts on explanations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 explanations were looked at: %2 sensible, %3 odd, %4 wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmarked instances.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::Animation</name>
    <message>
        <source>The export was cancelled; nothing was kept of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pictures written to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the animation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Animated pictures (*.webp)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to export yet: train a model, then the landscapes of its epochs can be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · epoch %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::Application</name>
    <message>
        <source>%1 training rows</source>
        <translation>%1 Trainingszeilen</translation>
    </message>
    <message>
        <source>1 feature</source>
        <translation>1 Merkmal</translation>
    </message>
    <message>
        <source>%1 features</source>
        <translation>%1 Merkmale</translation>
    </message>
    <message>
        <source>%1 classes</source>
        <translation>%1 Klassen</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Where do I begin?</source>
        <translation>Womit fange ich an?</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>What is in my data, and what may change?</source>
        <translation>Was steckt in meinen Daten, und was darf sich ändern?</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>How does the model learn?</source>
        <translation>Wie lernt das Modell?</translation>
    </message>
    <message>
        <source>Explore</source>
        <translation>Erkunden</translation>
    </message>
    <message>
        <source>Why this row, and what would change it?</source>
        <translation>Warum diese Zeile, und was würde sie ändern?</translation>
    </message>
    <message>
        <source>Study</source>
        <translation>Studie</translation>
    </message>
    <message>
        <source>Is it better, and with what certainty?</source>
        <translation>Ist es besser, und wie sicher?</translation>
    </message>
    <message>
        <source>How to train</source>
        <translation>Wie trainiert wird</translation>
    </message>
    <message>
        <source>What to study</source>
        <translation>Was untersucht wird</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Erklärung</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Scenes</source>
        <translation>Szenen</translation>
    </message>
    <message>
        <source>Picture written to %1.</source>
        <translation>Bild nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>Model saved to %1.</source>
        <translation>Modell in %1 gespeichert.</translation>
    </message>
    <message>
        <source>Opening %1 ...</source>
        <translation>%1 wird geöffnet ...</translation>
    </message>
    <message>
        <source>One data set at a time: %1 was left out.</source>
        <translation>Immer nur ein Datensatz: %1 wurde ausgelassen.</translation>
    </message>
    <message>
        <source>Constraints and settings of %1</source>
        <translation>Bedingungen und Einstellungen von %1</translation>
    </message>
    <message>
        <source>Opened the model %1.</source>
        <translation>Modell %1 geöffnet.</translation>
    </message>
    <message>
        <source>%1 could not be written; is the folder there, and may it be written to?</source>
        <translation>%1 ließ sich nicht schreiben; gibt es den Ordner, und darf man dort schreiben?</translation>
    </message>
    <message>
        <source>Save before closing?</source>
        <translation>Vor dem Schließen speichern?</translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How do I tell others?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 read in another way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened the session %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::Autosave</name>
    <message>
        <source>Unsaved work could not be kept safe: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::Comparison</name>
    <message>
        <source>Two models are needed: train one, keep it, and train another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring ...</source>
        <translation>Es wird gemessen ...</translation>
    </message>
</context>
<context>
    <name>app::Demo</name>
    <message>
        <source>%1 could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::Dimensions::State</name>
    <message>
        <source>Parallel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every feature an axis, every row a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every pair of some features as a small plot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All features in one picture: which rows are alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the answer follows one feature, row by row and on average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>An image and its counterfactuals, large; and from class to class</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::EmbeddingContent</name>
    <message>
        <source>1st direction (no unit)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2nd direction (no unit)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Projection: near rows stay near, far distances mean little</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 training rows</source>
        <translation>%1 Trainingszeilen</translation>
    </message>
    <message>
        <source>%1 test rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>t-SNE, perplexity %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the path is placed by its nearest rows and moved none of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projection: principal components</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 brushed rows, the others hidden</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::Exploration::State</name>
    <message>
        <source>%1 was made for other data: it cannot be shown with these rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slice: the rest as in the selected row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slice: the rest as in a typical row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (simulated)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 training rows</source>
        <translation>%1 Trainingszeilen</translation>
    </message>
    <message>
        <source>%1 test rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 far off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row could not be explained: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch %1 of %2, looking back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::ImageContent</name>
    <message>
        <source>no answer yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>class and probability</comment>
        <translation type="unfinished">%1. %2 {1,?}</translation>
    </message>
    <message>
        <source>%1 not reached, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no model yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 reach their class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, of the first %1 classes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::Inspection</name>
    <message>
        <source>What if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::Instances</name>
    <message>
        <source>Copy of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked at, edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counterfactual %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counterfactual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counterfactual of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::Loading</name>
    <message>
        <source>%1: there is no such file or folder, or it may not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no automatic remedy for this.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::ModelFiles</name>
    <message>
        <source>The data this model was trained on, %1, could not be read; it is shown on %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not the same any more as when this model was trained on it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::Presentation</name>
    <message>
        <source>The scene shows other data: %1. Open it to have the scene back on the stage.</source>
        <translation>Die Szene zeigt andere Daten: %1. Öffnen Sie diese, um die Szene zurück auf die Bühne zu holen.</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>Words of a scene</source>
        <translation>Worte einer Szene</translation>
    </message>
</context>
<context>
    <name>app::Reporting</name>
    <message>
        <source>Written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished">%1. %2 {1.?}</translation>
    </message>
    <message>
        <source>Decision surfaces with the rows of the data and the paths of counterfactuals: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Losses and shares by epoch; curves of one kind share a scale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves over the epochs of the training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching test rows, round by round...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure when the training has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured on %1 rounds of test rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not measured yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not measured yet: how sure is the difference?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in the report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder for the tables, a file each</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::Review</name>
    <message>
        <source>The rows could not be explained: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row is bookmarked yet: the ribbon in the explanation keeps one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row fulfils that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: name the file .csv, .json or .tsv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdicts written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::SessionFiles</name>
    <message>
        <source>Open a session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions (*%1);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open sess&amp;ion...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Alt+O</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sa&amp;ve session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save session &amp;as...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions &amp;hold their data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On: a session can be opened anywhere. Off: it only refers to the data, with their digest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counterfoil[*]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1[*] - Counterfoil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to save yet: open some data first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions (*%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session saved to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save before opening another session?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening %1 ...</source>
        <translation>%1 wird geöffnet ...</translation>
    </message>
    <message>
        <source>%1 (recovered)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovered. It is in no file of yours yet: save it to keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovered. %1 is as you last saved it: save this to keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved by %1 for %2, here %3 for %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The models predict here, bit for bit, what was saved with the session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session was opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The models predict what was saved with the session up to %1 of a probability (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The models predict here what was saved, but not bit for bit: probabilities differ by up to %1. The session comes from another build or instruction set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The models do not predict what was saved with the session: up to %1 of a probability (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The models predict something else here than where the session was saved: probabilities differ by up to %1. Figures will not be those that were saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counterfoil</source>
        <translation>Counterfoil</translation>
    </message>
    <message>
        <source>The trained model is in no file yet. A session keeps it with data and notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you changed in %1 is in no file yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save...</source>
        <translation>Speichern ...</translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on without saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Counterfoil ended unexpectedly. Unsaved work on %1, as of %2, can be recovered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::Start</name>
    <message>
        <source>Each mode is a question</source>
        <translation>Jeder Modus ist eine Frage</translation>
    </message>
    <message>
        <source>What is in my data? How does the model learn? Why this row? Is it better? Whatever does not answer the question is out of the way.</source>
        <translation>Was steckt in meinen Daten? Wie lernt das Modell? Warum diese Zeile? Ist es besser? Was die Frage nicht beantwortet, ist aus dem Weg.</translation>
    </message>
    <message>
        <source>The landscape</source>
        <translation>Die Landschaft</translation>
    </message>
    <message>
        <source>Colour is the likeliest class, the line is where it tips. Conventional training at the left, counterfactual training at the right, on the same rows. Click a point to ask about it.</source>
        <translation>Die Farbe ist die wahrscheinlichste Klasse, auf der Linie kippt sie. Links herkömmliches, rechts kontrafaktisches Training, auf denselben Zeilen. Ein Klick auf einen Punkt fragt nach ihm.</translation>
    </message>
    <message>
        <source>What would have to change</source>
        <translation>Was sich ändern müsste</translation>
    </message>
    <message>
        <source>The answer for the row that is selected: the outcome first, then only what changes, and whether it is plausible.</source>
        <translation>Die Antwort für die gewählte Zeile: zuerst das Ergebnis, dann nur, was sich ändert, und ob es plausibel ist.</translation>
    </message>
    <message>
        <source>Training as a strip of time</source>
        <translation>Das Training als Zeitstreifen</translation>
    </message>
    <message>
        <source>Play, pause, step or stop. The pace is yours; everything above follows while the models learn.</source>
        <translation>Abspielen, anhalten, einzeln weiter oder beenden. Das Tempo bestimmen Sie; alles darüber folgt, während die Modelle lernen.</translation>
    </message>
    <message>
        <source>How to train</source>
        <translation>Wie trainiert wird</translation>
    </message>
    <message>
        <source>Which training, compared with what, and every setting with a sentence that explains it. Train starts over.</source>
        <translation>Welches Training, verglichen womit, und jede Einstellung mit einem Satz, der sie erklärt. Trainieren beginnt von vorn.</translation>
    </message>
    <message>
        <source>What may change</source>
        <translation>Was sich ändern darf</translation>
    </message>
    <message>
        <source>Each column says which way it may move: free, up, down or locked, and in which range. Answers and training keep to it.</source>
        <translation>Jede Spalte sagt, wohin sie sich bewegen darf: frei, hinauf, hinab oder gesperrt, und in welchem Bereich. Antworten und Training halten sich daran.</translation>
    </message>
    <message>
        <source>Your own files</source>
        <translation>Ihre eigenen Dateien</translation>
    </message>
    <message>
        <source>Drop a table, images, a model or a session anywhere in the window. What you opened is listed here; nothing opens by itself.</source>
        <translation>Legen Sie eine Tabelle, Bilder, ein Modell oder eine Sitzung irgendwo im Fenster ab. Was Sie geöffnet haben, steht hier; von selbst öffnet sich nichts.</translation>
    </message>
    <message>
        <source>Everything by its name</source>
        <translation>Alles beim Namen</translation>
    </message>
    <message>
        <source>Ctrl+K finds every action, panel, example and setting. F1 explains the mode you are in, F5 shows your scenes to others.</source>
        <translation>Strg+K findet jede Aktion, jedes Fensterteil, jedes Beispiel und jede Einstellung. F1 erklärt den Modus, F5 zeigt anderen Ihre Szenen.</translation>
    </message>
    <message>
        <source>The example could not be written to %1; is there room, and may it be written to?</source>
        <translation>Das Beispiel ließ sich nicht nach %1 schreiben; ist Platz da, und darf man dort schreiben?</translation>
    </message>
</context>
<context>
    <name>app::Story</name>
    <message>
        <source>Two kinds of people, one decision</source>
        <translation>Zweierlei Menschen, eine Entscheidung</translation>
    </message>
    <message>
        <source>Every point is a row of data. A model will learn to tell circles from triangles. Then somebody asks: what would have to change for me?</source>
        <translation>Jeder Punkt ist eine Zeile der Daten. Ein Modell lernt, Kreise von Dreiecken zu unterscheiden. Dann fragt jemand: Was müsste sich für mich ändern?</translation>
    </message>
    <message>
        <source>Two models learn from the same rows</source>
        <translation>Zwei Modelle lernen aus denselben Zeilen</translation>
    </message>
    <message>
        <source>Left, conventional training. Right, counterfactual training, which looks for answers to that question while it learns, and learns from them.</source>
        <translation>Links herkömmliches Training. Rechts kontrafaktisches Training, das beim Lernen nach Antworten auf diese Frage sucht und aus ihnen lernt.</translation>
    </message>
    <message>
        <source>The same question to both</source>
        <translation>Dieselbe Frage an beide</translation>
    </message>
    <message>
        <source>Looking for the answers ...</source>
        <translation>Die Antworten werden gesucht ...</translation>
    </message>
    <message>
        <source>Now one feature may not change</source>
        <translation>Nun darf sich ein Merkmal nicht ändern</translation>
    </message>
    <message>
        <source>Say the horizontal one is a person&apos;s age. Nobody can act on it. The model at the right is told so while it learns.</source>
        <translation>Sagen wir, das waagrechte ist das Alter. Daran kann niemand etwas ändern. Dem rechten Modell wird das beim Lernen gesagt.</translation>
    </message>
    <message>
        <source>What the decision rests on</source>
        <translation>Worauf die Entscheidung beruht</translation>
    </message>
    <message>
        <source>Measuring ...</source>
        <translation>Es wird gemessen ...</translation>
    </message>
    <message>
        <source>Trained for answers that people can act on</source>
        <translation>Trainiert für Antworten, mit denen man etwas anfangen kann</translation>
    </message>
    <message>
        <source>All of this was trained and measured just now, on built-in data. Open yours: drop a table on the window.</source>
        <translation>All das wurde eben erst trainiert und gemessen, auf eingebauten Daten. Öffnen Sie Ihre: Legen Sie eine Tabelle im Fenster ab.</translation>
    </message>
    <message>
        <source>Conventional training</source>
        <translation>Herkömmliches Training</translation>
    </message>
    <message>
        <source>Counterfactual training</source>
        <translation>Kontrafaktisches Training</translation>
    </message>
    <message>
        <source>%1: may not change</source>
        <translation>%1: darf sich nicht ändern</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>Both answers are valid, but look where they end. Mean distance to real rows of the other class: %1 at the left, %2 at the right.</source>
        <translation>Beide Antworten sind gültig, aber sehen Sie, wo sie enden. Mittlerer Abstand zu echten Zeilen der anderen Klasse: links %1, rechts %2.</translation>
    </message>
    <message>
        <source>Share of the decision that rests on the feature nobody can change: %1 with conventional training, %2 with counterfactual training.</source>
        <translation>Anteil der Entscheidung, der auf dem Merkmal beruht, das niemand ändern kann: %1 bei herkömmlichem, %2 bei kontrafaktischem Training.</translation>
    </message>
</context>
<context>
    <name>app::Study</name>
    <message>
        <source>Study of %1, seed %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, built in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: needs the data folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file not found: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study starts: %1 trainings, %2 rounds each; record %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The study ended: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 trainings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study stopped after %1; Start goes on from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study ended after %1; %2 could not be run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do: the record has every training that was chosen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Study finished: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table written to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written; is the folder there, and may it be written to?</source>
        <translation>%1 ließ sich nicht schreiben; gibt es den Ordner, und darf man dort schreiben?</translation>
    </message>
</context>
<context>
    <name>app::Training</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>, %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training ends here: other data was opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened %1: %2 rows, %3 features, %4 classes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Constraints changed (%1); they act from the next epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training starts: %1; %2 epochs, mini-batches of %3, %4 searches an epoch with %5, seed %6.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The changed constraints act from epoch %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, epoch %2: %n update(s) skipped because the loss was not finite.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The training failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 after %3 epochs, validation accuracy %4, %5 s of work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 made room: at most %2 models stand side by side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1 models stand side by side, and %2 are kept. Let go of one in the panel Compare, or train without a comparison.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a name and a number that tells it from others</comment>
        <translation type="unfinished">%1 % {1 %2?}</translation>
    </message>
    <message>
        <source>At most %1 models stand side by side. Remove one in the panel Compare, then branch again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, from epoch %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new training branches off %1 at epoch %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch %1 cannot be marked: marked epochs may take half of the memory for the past, and they do.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>app::WhatIfWiring</name>
    <message>
        <source>Row %1, edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Counterfactual explanations and counterfactual training, to look at.</source>
        <translation>Kontrafaktische Erklärungen und kontrafaktisches Training zum Anschauen.</translation>
    </message>
    <message>
        <source>Opens this data, conventional and counterfactual training at once.</source>
        <translation>Öffnet diese Daten und trainiert sofort, herkömmlich und kontrafaktisch.</translation>
    </message>
    <message>
        <source>Colours: light or dark; else as chosen in the settings.</source>
        <translation>Farben: light oder dark; sonst wie in den Einstellungen gewählt.</translation>
    </message>
    <message>
        <source>Without a display: trains Moons, writes a picture of the window and the report into a folder.</source>
        <translation>Ohne Bildschirm: trainiert Moons und schreibt ein Bild des Fensters und den Bericht in einen Ordner.</translation>
    </message>
    <message>
        <source>One source at a time, please.</source>
        <translation>Bitte nur eine Quelle.</translation>
    </message>
    <message>
        <source>The theme is light or dark, not %1.</source>
        <translation>Die Farben sind light oder dark, nicht %1.</translation>
    </message>
    <message>
        <source>a table, an IDX file, a folder of images, builtin:ID, a model (.json) or a session (.counterfoil)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui</name>
    <message>
        <source>All rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished">%1. %2 {1,?}</translation>
    </message>
    <message>
        <source>Any number, such as a price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole numbers, such as an age; counterfactuals keep them whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of a few names without an order, such as a town.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of a few names with an order, such as low, medium, high.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column is left out, such as a name or a number that only identifies the row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>infinite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>minus infinite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished">%1 % {1 %2?}</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ordered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free: a counterfactual may raise or lower this value within its range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only up: a counterfactual may raise this value, never lower it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only down: a counterfactual may lower this value, never raise it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked: a counterfactual never changes this value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read %1 as a category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read %1 as a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read %1 as whole numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the rows, fill in missing cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out rows with missing cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first in line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vertical bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blanks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::AnimationProgress</name>
    <message>
        <source>Pictures of the animation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>End the export; what was written of it is removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Animation: picture %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::AnimationWorker</name>
    <message>
        <source>The folder %1 could not be made; may it be written to?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written; is there room, and may it be?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written; %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::BulkBar</name>
    <message>
        <source>Change the selected features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As suggested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to what the data suggests: direction and range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 feature</source>
        <translation>1 Merkmal</translation>
    </message>
    <message>
        <source>%1 features</source>
        <translation>%1 Merkmale</translation>
    </message>
</context>
<context>
    <name>ui::BusySign</name>
    <message>
        <source>Computing the surface</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ChangeBar</name>
    <message>
        <source>%1 → %2, exactly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bar spans %1 to %2, where most rows are. Allowed: %3 to %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: from %2 to %3, %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ChangesModel</name>
    <message>
        <source>Feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Constraint</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ClassLegend</name>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ColumnHeader</name>
    <message>
        <source>Columns: what they hold and how they may change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source> and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bars show %1 evenly spaced rows of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model learns to tell: the class of each row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether a row is learned from, watched, or held back to test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click for the next choice, right click for all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit range...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As suggested</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::CommandPalette</name>
    <message>
        <source>Panel</source>
        <translation>Fensterteil</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>So heißt nichts.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Befehle suchen</translation>
    </message>
    <message>
        <source>Commands that match</source>
        <translation>Passende Befehle</translation>
    </message>
    <message>
        <source>Search actions, modes, panels, examples, settings, rows</source>
        <translation>Aktionen, Modi, Fensterteile, Beispiele, Einstellungen, Zeilen suchen</translation>
    </message>
</context>
<context>
    <name>ui::ComparePanel</name>
    <message>
        <source>Measures of the models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure the models on the same test rows to see them side by side, with intervals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each model says of the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a row in a landscape: what each model says of it stands here, side by side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings in which the models differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The models do not differ in any setting. Train again with others, and keep these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Which models stay when another training starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How they measure, with intervals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each says of the selected row, and what would have to change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which settings they differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>End the measuring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go of the chosen model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the table, separated by tabs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure the models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search counterfactuals of the same test rows with every model, in several rounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept models stay when another training starts; at most four stand side by side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only settings that differ are listed; marked: unlike the first model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Better than the first model, beyond chance (99%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worse than the first model, beyond chance (99%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays when another training starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rounds of %2 searches a model, 99% intervals; marked: beyond chance against the first model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ConstraintsModel</name>
    <message numerus="yes">
        <source>%n categories stay as they were: a category has no order, so it can only be free or locked.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Range of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: as suggested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These constraints are for %1 features; the data has %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All features</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n pixels</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n features</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>may become any of its %1 levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may move between %1 and %2%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may rise, up to %1%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may fall, down to %1%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any number within the range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of %1 names without an order: it moves as a whole, never halfway.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of %1 levels, lowest first; up and down follow that order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brightness from 0 to 255.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A category may take any of its levels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No counterfactual goes below %1, unless its row already is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No counterfactual goes above %1, unless its row already is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the data calls it, with its unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What values it can have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which direction a counterfactual may move it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lowest value a counterfactual may give it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The highest value a counterfactual may give it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a counterfactual may do to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difficulty of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ConstraintsTable</name>
    <message>
        <source>Constraints, a feature a row</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ContactSheet</name>
    <message>
        <source>Images by class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1, %2. Double click to explain it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::CurvesPlot</name>
    <message>
        <source>mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a row each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the others&apos; means</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: mean %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, row %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probability of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>selected row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curves of the probability along a feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: mean from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::CurvesView</name>
    <message>
        <source>What if one feature were different?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feature along the horizontal axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class whose probability is drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centred curves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each curve from its own value at the left end: what the feature adds, row by row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a model, and here stands how its answer follows one feature of a row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Slices: probability of “%1” as %2 alone changes, the rest as in each row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 training rows</source>
        <translation>%1 Trainingszeilen</translation>
    </message>
    <message>
        <source>%1 test rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
</context>
<context>
    <name>ui::DataOverview</name>
    <message>
        <source>%1: %2 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 rows, %3. Click to see only these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change how the file is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn with seed %1; each part has every class&apos;s share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Met while reading (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to report: every cell was read as it stands.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::DataTitle</name>
    <message>
        <source>%1 rows · %2 features · %3 classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These rows were generated by a formula, not observed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built-in sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open data...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table (CSV, TSV), MNIST-style IDX images, each also compressed, or a folder of images.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of images...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>nothing loaded yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 features</source>
        <translation>%1 Merkmale</translation>
    </message>
    <message>
        <source>%1 x %2 pixels%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows · %2 · %3 classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your rows will stand here, with what may change about them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a table or images of your own, drop them on the window, or begin with one of the built-in sets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open data</source>
        <translation>Daten öffnen</translation>
    </message>
    <message>
        <source>Data (*.csv *.tsv *.txt *.data *.gz *ubyte)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder with a sub-folder of images for each class</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::DataToolbar</name>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Constraints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditions such as &quot;age &gt; 40&quot; or &quot;housing = own&quot;, or words from categories and classes.
Several, parted by commas, must all hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Filter rows, as in: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::DatasetModel</name>
    <message>
        <source>The model learns from this row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watched while training, not learned from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held back to measure the finished model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1, record %2 of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::DatasetView</name>
    <message>
        <source>Rows of the data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::DifferenceScale</name>
    <message>
        <source>The second model&apos;s probability of %1 minus the first&apos;s. Solid line: where %2 tips; dashed: where %3 does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 likelier</source>
        <comment>a model finds the class</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::DropOverlay</name>
    <message>
        <source>Drop to open %1</source>
        <translation>Loslassen öffnet %1</translation>
    </message>
    <message>
        <source>A table, images (IDX or a folder with a sub-folder per class), a model or a session</source>
        <translation>Eine Tabelle, Bilder (IDX oder ein Ordner mit einem Unterordner je Klasse), ein Modell oder eine Sitzung</translation>
    </message>
    <message>
        <source>Drop to open %1 files</source>
        <translation>Loslassen öffnet %1 Dateien</translation>
    </message>
</context>
<context>
    <name>ui::EmbeddingView</name>
    <message>
        <source>How the picture is made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that are alike in all features stand near one another (t-SNE); far distances mean little</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Components</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two directions in which the rows differ most (principal components)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop computing the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture of neighbouring rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which rows are alike?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows appear here as soon as the picture begins to form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comparing rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped at step %1 of %2: not finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::FeatureChooser</name>
    <message>
        <source>Find a feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed and most telling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those that a counterfactual changes first, then those that tell the classes apart best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features shown: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose which features are shown, at most %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::FeatureEditor</name>
    <message>
        <source>What may change about this feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As suggested by the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest value allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest value allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free: a counterfactual may take any of its %1 levels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In steps of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest meaningful change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smallest change that means something: counterfactuals move by whole multiples of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How hard it is to change, from easy to hard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Easy at the left, hard at the right: what is hard to change is changed less, and last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>easy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 times as hard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::FeatureRow</name>
    <message>
        <source>Value of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked: a counterfactual of this row leaves the value as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range, step and difficulty for this row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::FeatureRules</name>
    <message>
        <source>Which way %1 may change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest value of %1 allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest value of %1 allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest meaningful change of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smallest change that means something: counterfactuals move by whole multiples of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In steps of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How hard %1 is to change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Easy at the left, hard at the right: what is hard to change is changed less, and last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As for every row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back what was set for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>easy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 times as hard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::FigureStrip</name>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::FolderSamples</name>
    <message>
        <source>A few images of each class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more classes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::GalleryPanel</name>
    <message>
        <source>More rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more rows of each class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images, their counterfactuals and what differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a model on images, and here stand a few of each class beside what would have to change for the model to read them as another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each model would have to see to read another class. Differences are amplified: orange became lighter, blue darker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>class and probability</comment>
        <translation type="unfinished">%1. %2 {1,?}</translation>
    </message>
    <message>
        <source>cost %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show counterfactuals from every class to every other</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::HelpPanel</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>There is no help page for this mode.</source>
        <translation>Zu diesem Modus gibt es keine Hilfeseite.</translation>
    </message>
</context>
<context>
    <name>ui::HistoryPanel</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Choosing a step goes back or forth to it.</source>
        <translation>Ein gewählter Schritt führt dorthin zurück oder vor.</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>Changes of data, constraints, settings and notes. Click a step to go there; trainings are kept, the timeline goes back in those.</source>
        <translation>Änderungen an Daten, Bedingungen, Einstellungen und Notizen. Ein Klick auf einen Schritt führt dorthin; Trainings bleiben, in ihnen geht der Zeitstreifen zurück.</translation>
    </message>
    <message>
        <source>saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ImageGrid</name>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures: factual, counterfactual, difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Counterfactual pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ImageLens</name>
    <message>
        <source>row %1, column %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ImagePainter</name>
    <message>
        <source>The image, to paint on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to paint. By keyboard: arrows move the frame, the space bar paints.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ImageTriple</name>
    <message>
        <source>Difference ×%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The image, read as %1; changed, read as %2; and the difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference: orange pixels became lighter, blue ones darker</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ImagesView</name>
    <message>
        <source>What would have to look different?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What lies over the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pictures alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which pixels change: orange becomes lighter, blue darker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which pixels speak for the class that is read (orange) and which against it (blue): integrated gradients from the mean training image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other images for the classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selected image and its counterfactuals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From an image of every class to every other class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, read as %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference: orange pixels become lighter, blue ones darker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribution: orange pixels speak for the class that is read, blue ones against it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows: what an image is. Columns: what it is to become. Click one to see it large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a model on these images, and here stands what each class would have to look like to be read as each other one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching from every class to every other one ...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click an image, and here it stands large, beside what each model would have to see to read another class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2 · wheel zooms, drag pans, double click shows all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ImplausibilityChart</name>
    <message>
        <source>Implausibility (IP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a row of the table that has figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whiskers: 99% interval over rounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 %3, %4 %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ImportPanel</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Leave it; the data loaded before stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking into the file...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See whether each column is read as it is meant. The button under its name changes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each sub-folder is a class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 images in %2 folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows · %2 columns · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be read as a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to load yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the data as shown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ImportSettings</name>
    <message>
        <source>What to predict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column to predict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column with the class of each row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts as positive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positive class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outcome that people hope for; it becomes the second class.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do with missing cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in the median or most frequent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A category of their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers have no categories: their median stands in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the file is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands between columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as detected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the first line holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a row like the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Every image is brought to this size, width by height in pixels. Small images train faster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red, green and blue: three numbers a pixel instead of one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sub-folder each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>detected: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>detected: column names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>detected: a row like the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text is %1%2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; numbers have a decimal comma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1 rows will be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 rows will be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and many more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Met while reading (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::InspectorPanel</name>
    <message>
        <source>Click a point or a row of the table: here stands what would have to change about it for another outcome.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load data and train a model. Then any row can be asked what would have to change about it for another outcome.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1 · %2</source>
        <comment>number, part of the data</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its class in the data. Train a model to see what it would take to change the outcome.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data says “%1”: the model is mistaken about this row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likeliest other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How likely the wanted outcome became</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total change of the model&apos;s inputs (L1 distance)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Implausibility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean distance of the changed row to real rows of the wanted class: the lower, the more it looks like one of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, not found</source>
        <comment>after a probability</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more in the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close enough to be adversarial until step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no step is close enough to be adversarial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counterfactual from step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never a counterfactual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer in a sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wanted outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which class the row should be read as instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way of searching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers of the models compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the changes as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feature, before, after, change and constraint as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes: feature, before, after, change, constraint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Along the path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability of the wanted outcome after each step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So near the original row that a change of the answer would be a weakness of the model, not advice. Counterfactual training makes the model hold its answer here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From this step on the wanted outcome is the model&apos;s most likely answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost is the total change of the model&apos;s inputs (L1 distance), each in units of its spread where inputs are standardised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used for every search shown here, of all models alike; training keeps its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the answer of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What if?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change values of this row and see at once what the model would say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmark this row</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::InstancesModel</name>
    <message>
        <source>%1, %2</source>
        <comment>class, how likely</comment>
        <translation type="unfinished">%1. %2 {1,?}</translation>
    </message>
    <message>
        <source>%1 says</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::InstancesPanel</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with this instance (double click)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep a second copy under a name of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmarks; the ticked ones are compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ribbon in the explanation keeps an instance here. Tick those to compare; F2 names one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out the values that are the same in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes the chosen column the instance that is looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the table, to paste it into a spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a row, or tick bookmarks: they stand here side by side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Instances and counterfactuals side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a counterfactual of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a counterfactual</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::Landscape</name>
    <message>
        <source>density where rows crowd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overlapping pictures left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>horizontal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vertical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit to the data (double click)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the rows as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export picture or data</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::LandscapePlot</name>
    <message>
        <source>class %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; · row %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 · %3 %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model says %1, %2 likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 %3, %4 %5</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::LevelOrderEditor</name>
    <message>
        <source>Order of the levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest first. Drag, or move with Alt and the arrows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levels, lowest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One place towards the lowest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One place towards the highest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Order of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::LogPanel</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>What happens during training is written here, with its time.</source>
        <translation>Was beim Training geschieht, steht hier mit der Uhrzeit.</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Alles kopieren</translation>
    </message>
    <message>
        <source>Copy the whole log</source>
        <translation>Das ganze Protokoll kopieren</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open data...</source>
        <translation>Daten ö&amp;ffnen ...</translation>
    </message>
    <message>
        <source>Open data</source>
        <translation>Daten öffnen</translation>
    </message>
    <message>
        <source>Data (*.csv *.tsv *.txt *.data *.csv.gz *.tsv.gz *ubyte *ubyte.gz *.idx *.idx.gz);;All files (*)</source>
        <translation>Daten (*.csv *.tsv *.txt *.data *.csv.gz *.tsv.gz *ubyte *ubyte.gz *.idx *.idx.gz);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open image &amp;folder...</source>
        <translation>&amp;Bilderordner öffnen ...</translation>
    </message>
    <message>
        <source>Ctrl+Shift+O</source>
        <translation>Ctrl+Shift+O</translation>
    </message>
    <message>
        <source>Open a folder with a sub-folder per class</source>
        <translation>Ordner mit einem Unterordner je Klasse öffnen</translation>
    </message>
    <message>
        <source>Open &amp;built-in</source>
        <translation>&amp;Eingebaute öffnen</translation>
    </message>
    <message>
        <source>Open &amp;model...</source>
        <translation>&amp;Modell öffnen ...</translation>
    </message>
    <message>
        <source>Ctrl+M</source>
        <translation>Ctrl+M</translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation>Modell öffnen</translation>
    </message>
    <message>
        <source>Models (*.json);;All files (*)</source>
        <translation>Modelle (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>&amp;Save model as</source>
        <translation>Modell &amp;speichern als</translation>
    </message>
    <message>
        <source>&amp;Export picture...</source>
        <translation>Bild e&amp;xportieren ...</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Export picture of the window</source>
        <translation>Bild des Fensters exportieren</translation>
    </message>
    <message>
        <source>PNG (*.png)</source>
        <translation>PNG (*.png)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Be&amp;enden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Search &amp;commands...</source>
        <translation>&amp;Befehle suchen ...</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>Ctrl+Shift+P</source>
        <translation>Ctrl+Shift+P</translation>
    </message>
    <message>
        <source>&amp;Training</source>
        <translation>&amp;Training</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>&amp;Trainieren</translation>
    </message>
    <message>
        <source>Ctrl+Return</source>
        <translation>Ctrl+Return</translation>
    </message>
    <message>
        <source>&amp;Step one epoch</source>
        <translation>Eine &amp;Epoche weiter</translation>
    </message>
    <message>
        <source>Ctrl+.</source>
        <translation>Ctrl+.</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Ctrl+Shift+.</source>
        <translation>Ctrl+Shift+.</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Help on this mode</source>
        <translation>&amp;Hilfe zu diesem Modus</translation>
    </message>
    <message>
        <source>Take the &amp;tour</source>
        <translation>&amp;Rundgang</translation>
    </message>
    <message>
        <source>&amp;About Counterfoil</source>
        <translation>&amp;Über Counterfoil</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>How should the program be?</source>
        <translation>Wie soll das Programm sein?</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1...</source>
        <translation>%1 ...</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>%1 speichern</translation>
    </message>
    <message>
        <source>Models (*.json)</source>
        <translation>Modelle (*.json)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Counterfoil %1: counterfactual explanations and counterfactual training, to look at and to trust. Free software under the GNU General Public Licence, version 3 or later; it comes without warranty. Uses Qt, QCustomPlot, Eigen, nlohmann-json and CLI11.</source>
        <translation>Counterfoil %1: kontrafaktische Erklärungen und kontrafaktisches Training zum Anschauen und Vertrauen. Freie Software unter der GNU General Public License, Version 3 oder später; ohne Gewähr. Verwendet Qt, QCustomPlot, Eigen, nlohmann-json und CLI11.</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Ctrl+,</translation>
    </message>
    <message>
        <source>Ctrl+%1</source>
        <translation>Ctrl+%1</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation>&amp;Vorführen</translation>
    </message>
    <message>
        <source>F5</source>
        <translation>F5</translation>
    </message>
    <message>
        <source>&amp;Keep as scene</source>
        <translation>Als Szene be&amp;halten</translation>
    </message>
    <message>
        <source>Ctrl+Shift+K</source>
        <translation>Ctrl+Shift+K</translation>
    </message>
    <message>
        <source>Play the &amp;story of a protected feature</source>
        <translation>&amp;Geschichte eines geschützten Merkmals</translation>
    </message>
    <message>
        <source>Shift+F5</source>
        <translation>Shift+F5</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Like the d&amp;esktop</source>
        <translation>Wie der &amp;Schreibtisch</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Ctrl+Shift+D</source>
        <translation>Ctrl+Shift+D</translation>
    </message>
    <message>
        <source>Less &amp;motion</source>
        <translation>Weniger &amp;Bewegung</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <source>Full screen, for others to see (%1)</source>
        <translation>Bildschirmfüllend, für andere (%1)</translation>
    </message>
    <message>
        <source>La&amp;youts</source>
        <translation>A&amp;nordnungen</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Save layout as...</source>
        <translation>Anordnung &amp;speichern als ...</translation>
    </message>
    <message>
        <source>A name for where the panels are now; Enter saves it</source>
        <translation>Ein Name für die jetzige Anordnung; Eingabe speichert sie</translation>
    </message>
    <message>
        <source>Layout %1</source>
        <translation>Anordnung %1</translation>
    </message>
    <message>
        <source>Delete layout %1</source>
        <translation>Anordnung %1 löschen</translation>
    </message>
    <message>
        <source>The layout &quot;%1&quot; is kept under View &gt; Layouts.</source>
        <translation>Die Anordnung „%1“ steht unter Ansicht &gt; Anordnungen.</translation>
    </message>
    <message>
        <source>Explain row %1</source>
        <translation>Zeile %1 erklären</translation>
    </message>
    <message>
        <source>Counterfoil[*]</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::MessageBar</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ModeRail</name>
    <message>
        <source>Modes</source>
        <translation>Modi</translation>
    </message>
</context>
<context>
    <name>ui::Notebook</name>
    <message>
        <source>Bookmark %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the bookmark %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the bookmark %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict on row %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on row %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the scene %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the scene %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the scene %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the scene %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PanelDock</name>
    <message>
        <source>Move %1 into a window of its own, or back</source>
        <translation>%1 in ein eigenes Fenster, oder zurück</translation>
    </message>
    <message>
        <source>Close %1; the menu View opens it again</source>
        <translation>%1 schließen; das Menü Ansicht öffnet es wieder</translation>
    </message>
</context>
<context>
    <name>ui::ParallelPlot</name>
    <message>
        <source>Parallel coordinates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Drag to move this axis; drag along the axis to brush rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ParameterForm</name>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>Default %1</source>
        <translation>Vorgabe %1</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 bis %2</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Zurück zu %1</translation>
    </message>
    <message>
        <source>Advanced (%1 changed)</source>
        <translation>Weitere (%1 geändert)</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Weitere</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>Dense layers</source>
        <translation>Dichte Schichten</translation>
    </message>
    <message>
        <source>LeNet-5</source>
        <translation>LeNet-5</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>Tanh</source>
        <translation>Tanh</translation>
    </message>
    <message>
        <source>Softplus</source>
        <translation>Softplus</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>Sigmoid</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>Longer steps</source>
        <translation>Längere Schritte</translation>
    </message>
    <message>
        <source>More steps</source>
        <translation>Mehr Schritte</translation>
    </message>
    <message>
        <source>Projection</source>
        <translation>Projektion</translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation>Softmax</translation>
    </message>
    <message>
        <source>Nearest rows</source>
        <translation>Nächste Zeilen</translation>
    </message>
    <message>
        <source>Within reach</source>
        <translation>In Reichweite</translation>
    </message>
    <message>
        <source>Few changes</source>
        <translation>Wenige Änderungen</translation>
    </message>
    <message>
        <source>Small changes</source>
        <translation>Kleine Änderungen</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Determinant</source>
        <translation>Determinante</translation>
    </message>
</context>
<context>
    <name>ui::PathCurves</name>
    <message>
        <source>Probability, energy, distance and plausibility along the path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Along the path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PathPanel</name>
    <message>
        <source>the row itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adversarial example</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counterfactual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both: adversarial example and counterfactual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>neither</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No input moved by more than %1 (%2 at most): close enough to be adversarial.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An input moved by %2, more than %1: too far to be adversarial.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target is %2 likely, %1 is asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target is %2 likely, short of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a row in a landscape: the search for its counterfactual can then be walked here, step by step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model whose search is walked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk the search, step by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step of the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real rows next to the end of the path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training rows of the wanted class; ringed in the landscapes. Click one to explain it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause the walk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk the path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How likely the model finds the target at each step; dashed: what is asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Energy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How unlikely the model finds such a row of the target class; lower is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>How far the step is from the row, summed over the model&apos;s inputs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Implausibility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean distance to real rows of the target class: the lower, the more plausible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Real rows of %1 next to the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1 · %2 away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PictureMatrix</name>
    <message>
        <source>%1 of %2 reach their class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A test image of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 to %2: %3 likely%4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PixelCanvas</name>
    <message>
        <source>Mean image; drag over it to choose an area or to paint locks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mean of the images. Drag over it to choose an area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to lock pixels; with the right button to free them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to free pixels; with the right button to lock them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PixelLockEditor</name>
    <message>
        <source>What may change</source>
        <translation>Was sich ändern darf</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, counted from 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No counterfactual changes these pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counterfactuals may change these pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock top and bottom %1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock left and right %1 columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock a border of %1 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free all pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every pixel may change. Lock those that must stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 pixels are locked: no counterfactual changes them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and %1 more areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a rectangle, then lock or free it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock pixels with a brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free pixels with a brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the brush in pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked pixels become free, free ones locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From class mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock the pixels that are background in the mean image of a class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo the last step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invert the locked pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Background of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PreferencesPanel</name>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark on white, for bright rooms.</source>
        <translation>Dunkel auf Weiß, für helle Räume.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light on black, for dim ones.</source>
        <translation>Hell auf Schwarz, für dunkle.</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>Wie der Schreibtisch</translation>
    </message>
    <message>
        <source>Follows it when it changes.</source>
        <translation>Folgt ihm, wenn er sich ändert.</translation>
    </message>
    <message>
        <source>Size of type</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Size of &amp;type</source>
        <translation>&amp;Schriftgröße</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The language changes with the next start.</source>
        <translation>Die Sprache ändert sich mit dem nächsten Start.</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>Less &amp;motion: things appear at once instead of moving there</source>
        <translation>Weniger Be&amp;wegung: Dinge erscheinen sofort, statt sich zu bewegen</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Layouts</source>
        <translation>Anordnungen</translation>
    </message>
    <message>
        <source>Panels can be moved, floated, put behind one another and closed. A layout keeps where they are in every mode, under a name of its own.</source>
        <translation>Fensterteile lassen sich verschieben, herauslösen, hintereinanderlegen und schließen. Eine Anordnung hält unter einem Namen fest, wo sie in jedem Modus sind.</translation>
    </message>
    <message>
        <source>&amp;Save the present layout...</source>
        <translation>Jetzige Anordnung &amp;speichern ...</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Use the layout %1</source>
        <translation>Die Anordnung %1 verwenden</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete the layout %1</source>
        <translation>Die Anordnung %1 löschen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Click a field and press the keys. Backspace clears it.</source>
        <translation>Feld anklicken und die Tasten drücken. Die Rücktaste leert es.</translation>
    </message>
    <message>
        <source>Search actions</source>
        <translation>Aktionen suchen</translation>
    </message>
    <message>
        <source>Reset &amp;all keys</source>
        <translation>&amp;Alle Tasten zurücksetzen</translation>
    </message>
    <message>
        <source>English</source>
        <comment>in its own words</comment>
        <translation>English</translation>
    </message>
    <message>
        <source>Deutsch</source>
        <comment>in its own words</comment>
        <translation>Deutsch</translation>
    </message>
</context>
<context>
    <name>ui::Presenter</name>
    <message>
        <source>Presentation</source>
        <translation>Vorführung</translation>
    </message>
    <message>
        <source>Arrow keys or Space step, Escape leaves</source>
        <translation>Pfeiltasten oder Leertaste blättern, Escape beendet</translation>
    </message>
    <message>
        <source>Paused. Space goes on, arrow keys step, Escape leaves</source>
        <translation>Angehalten. Leertaste setzt fort, Pfeiltasten blättern, Escape beendet</translation>
    </message>
    <message>
        <source>Space pauses, arrow keys step, Escape leaves</source>
        <translation>Leertaste hält an, Pfeiltasten blättern, Escape beendet</translation>
    </message>
</context>
<context>
    <name>ui::PreviewHeader</name>
    <message>
        <source>Columns of the file and how they are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to predict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predict this column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model learns to tell the values of this column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For instance %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click the button to have it read otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::PreviewModel</name>
    <message>
        <source>ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ProbabilityBars</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What the model says: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How likely the model holds each class; the tick is the row as it is in the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How likely the model holds each class</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ProbabilityChart</name>
    <message>
        <source>No path yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probability of the target · needed %1%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probability of the target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability of the target along the path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 to %2 in %3 steps; needed %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability along the path</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RecentRow</name>
    <message>
        <source>%1, no longer there</source>
        <translation>%1, nicht mehr da</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>%1 is no longer there.</source>
        <translation>%1 ist nicht mehr da.</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>nicht mehr da</translation>
    </message>
    <message>
        <source>Unpin %1</source>
        <translation>%1 lösen</translation>
    </message>
    <message>
        <source>Keep %1 at the top</source>
        <translation>%1 oben behalten</translation>
    </message>
    <message>
        <source>Take %1 off the list; the file stays</source>
        <translation>%1 von der Liste nehmen; die Datei bleibt</translation>
    </message>
</context>
<context>
    <name>ui::ReportPanel</name>
    <message>
        <source>What goes into it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added plots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The menu of every plot (right click) has &quot;Add to report&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who answers for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the reader should know first. An empty line begins a paragraph.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Author</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In your words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the measuring is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure with intervals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this plot out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop measuring</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ReportPreview</name>
    <message>
        <source>Pages of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save every table of the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV, for spreadsheets...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON, for programs...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LaTeX, for papers...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save HTML...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report as one HTML file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save PDF...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the report as a PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to report yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A report tells others about data, models and explanations. Open data first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>setting the pages...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ReviewModel</name>
    <message>
        <source>Sensible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Odd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not found, %1</source>
        <comment>a probability</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the row in the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model says, and what was asked for instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How likely the wanted outcome became</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total change of the model&apos;s inputs (L1 distance)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Implausibility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean distance of the changed row to real rows of the wanted class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure the model is of the row as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you think of the explanation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your words on it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ReviewPanel</name>
    <message>
        <source>Explanations of many rows, one after the other: those that most need a look first. Give each a verdict by key: 1 sensible, 2 odd, 3 wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explanations to look through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which rows to look through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A subgroup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmarked rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Condition that the rows fulfil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explain them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explain these rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows explained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which come first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invalid first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Costly first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Implausible first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncertain first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which are listed, by verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not judged yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sensible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Odd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the verdicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the verdicts as CSV, JSON or TSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous in the queue (K or Alt+Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next in the queue (J or Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key %1; once more takes it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note on this explanation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next explanation in the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous explanation in the queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the verdict back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt+%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e.g. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load data and train or open a model first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop explaining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2, stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows, by an earlier state of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sensible · %2 odd · %3 wrong · %4 to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv);;JSON (*.json);;TSV (*.tsv)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RobustnessChart</name>
    <message>
        <source>Accuracy under attack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a row of the table that has figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ε: how far each input may be moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, seeds from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 with ε %3: %4 right%5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ε</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>least of the seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most of the seeds</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RowFilter</name>
    <message>
        <source>%1 &gt; %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write a condition as &quot;column &gt; value&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no column &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no class or category contains &quot;%1&quot;; for numbers write &quot;column &gt; value&quot;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RowPlot</name>
    <message>
        <source>row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>brushed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: counterfactual of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::RowView</name>
    <message>
        <source>Every feature of every row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every pair of features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the brushed rows go (Escape, or double click into the plot)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 training rows</source>
        <translation>%1 Trainingszeilen</translation>
    </message>
    <message>
        <source>%1 test rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projection: each axis one feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projection: pairs of features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 features shown, %2 hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all %1 features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
    <message>
        <source>%1 of %2 rows brushed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; let them go</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ScatterMatrix</name>
    <message>
        <source>Scatter matrix</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ScenesPanel</name>
    <message>
        <source>Keep what is on the stage, give it a title, and show it to others with Present: large, full screen, stepped with the arrow keys.</source>
        <translation>Behalten Sie, was auf der Bühne ist, geben Sie ihm einen Titel und führen Sie es vor: groß, bildschirmfüllend, mit den Pfeiltasten zu blättern.</translation>
    </message>
    <message>
        <source>Scenes in the order of presenting</source>
        <translation>Szenen in der Reihenfolge der Vorführung</translation>
    </message>
    <message>
        <source>Title of the scene</source>
        <translation>Titel der Szene</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Words of the scene</source>
        <translation>Worte der Szene</translation>
    </message>
    <message>
        <source>What is to be seen here?</source>
        <translation>Was ist hier zu sehen?</translation>
    </message>
    <message>
        <source>&amp;Keep as scene</source>
        <translation>Als Szene be&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation>&amp;Vorführen</translation>
    </message>
    <message>
        <source>&amp;Back on the stage</source>
        <translation>&amp;Zurück auf die Bühne</translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <translation>&amp;Früher</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Später</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
</context>
<context>
    <name>ui::SensitivityChart</name>
    <message>
        <source>Weight of the protected feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a row of the table that has figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of |IG| that is the protected feature&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: median %2, half of %3 rounds between %4 and %5, 95% between %6 and %7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2.5%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>25%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>75%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>97.5%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rounds</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::SettingsPanel</name>
    <message>
        <source>One of the fields holds a value that cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by side with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a second model to compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trains two models on the same rows, split and initial weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regime to compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same seed gives the same initial weights and the same draws.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>What is wrong with the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Published settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the model learns is set here, once there is data to learn from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the opened model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops the training that runs and starts again with these settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no data to train on yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side by side with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One model only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ui::ShortcutRow</name>
    <message>
        <source>Keys of %1</source>
        <translation>Tasten von %1</translation>
    </message>
    <message>
        <source>Reset the keys of %1</source>
        <translation>Tasten von %1 zurücksetzen</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>Zurück zu %1</translation>
    </message>
    <message>
        <source>no keys</source>
        <translation>keinen Tasten</translation>
    </message>
    <message>
        <source>Use them here</source>
        <translation>Hier verwenden</translation>
    </message>
    <message>
        <source>%1 is already for &quot;%2&quot;.</source>
        <translation>%1 ist schon für „%2“.</translation>
    </message>
</context>
<context>
    <name>ui::SplitBar</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ui::StagePanel</name>
    <message>
        <source>Test rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landscape of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, while held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; the other features are held as in the selected row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feature along the horizontal axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feature along the vertical axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Components</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Principal components: the plane in which the rows differ most, made of all features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Axes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold: while pressed, the other landscapes show the first model (or hold Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which rows are drawn as points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watched paths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many rows&apos; ways to the other outcome are drawn, 0 to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> paths</source>
        <comment>suffix of a number</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch the paths of another sample of rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch the searches walk, step by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See how a model decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every row of your data becomes a point on the model&apos;s landscape. Click one, and the shortest sensible way to the other outcome is drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model yet. Train one, and these rows get a landscape: where it decides what, and what would change its mind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models whose difference is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class whose probability is compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show where two models disagree: by how much the one finds a class likelier than the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference between %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over the part of the plane that is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share %1 where both find the same class likeliest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the probabilities, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference of the probabilities %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s decisions in the plane of two axes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw where many rows&apos; paths lead as a density, instead of some paths one by one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::StartPanel</name>
    <message>
        <source>Why this decision, and what would change it?</source>
        <translation>Warum diese Entscheidung, und was würde sie ändern?</translation>
    </message>
    <message>
        <source>Counterfoil trains models whose answers to that question are plausible and can be acted on, and lets you look into every one of them.</source>
        <translation>Counterfoil trainiert Modelle, deren Antworten auf diese Frage plausibel sind und mit denen man etwas anfangen kann, und lässt Sie in jede einzelne hineinsehen.</translation>
    </message>
    <message>
        <source>&amp;Open a file...</source>
        <translation>&amp;Datei öffnen ...</translation>
    </message>
    <message>
        <source>Open an image fo&amp;lder...</source>
        <translation>B&amp;ilderordner öffnen ...</translation>
    </message>
    <message>
        <source>Take the to&amp;ur</source>
        <translation>&amp;Rundgang</translation>
    </message>
    <message>
        <source>or drop one anywhere in this window</source>
        <translation>oder irgendwo im Fenster ablegen</translation>
    </message>
    <message>
        <source>Start with an example</source>
        <translation>Mit einem Beispiel beginnen</translation>
    </message>
    <message>
        <source>Moons</source>
        <translation>Monde</translation>
    </message>
    <message>
        <source>Two models learn the same rows side by side. The best first look.</source>
        <translation>Zwei Modelle lernen nebeneinander dieselben Zeilen. Der beste erste Blick.</translation>
    </message>
    <message>
        <source>Circles</source>
        <translation>Kreise</translation>
    </message>
    <message>
        <source>One class inside the other: which way out is the sensible one?</source>
        <translation>Eine Klasse in der anderen: Welcher Weg hinaus ist der vernünftige?</translation>
    </message>
    <message>
        <source>Loans</source>
        <translation>Kredite</translation>
    </message>
    <message>
        <source>Credit applications: what would have to change to be approved?</source>
        <translation>Kreditanträge: Was müsste sich ändern, damit sie bewilligt werden?</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Ziffern</translation>
    </message>
    <message>
        <source>Pictures: turn a 4 into a 9, and see whether it looks like one.</source>
        <translation>Bilder: Machen Sie aus einer 4 eine 9, und sehen Sie, ob sie so aussieht.</translation>
    </message>
    <message>
        <source>A table of your own</source>
        <translation>Eine eigene Tabelle</translation>
    </message>
    <message>
        <source>A small CSV file on the import page: check types and gaps, then load.</source>
        <translation>Eine kleine CSV-Datei auf der Importseite: Typen und Lücken prüfen, dann laden.</translation>
    </message>
    <message>
        <source>A protected feature</source>
        <translation>Ein geschütztes Merkmal</translation>
    </message>
    <message>
        <source>A story of a minute, full screen: what training can do for people.</source>
        <translation>Eine Geschichte von einer Minute, bildschirmfüllend: was Training für Menschen tun kann.</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Files and sessions that you open are listed here. None is opened unless you choose it.</source>
        <translation>Hier stehen Dateien und Sitzungen, die Sie öffnen. Keine öffnet sich, wenn Sie sie nicht wählen.</translation>
    </message>
</context>
<context>
    <name>ui::StudyChart</name>
    <message>
        <source>Baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counterfactual training</source>
        <translation>Kontrafaktisches Training</translation>
    </message>
</context>
<context>
    <name>ui::StudyChoices</name>
    <message>
        <source>Data sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose every set that is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose no set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trainings of each set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often each set is trained, each time from another seed. The publication has 5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bootstrap rounds of each training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often counterfactuals are drawn and measured for each training. The publication has 100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trainings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounds each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Improved settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also its two parts alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also adversarial and contrastive training alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two more rows a set: only the adversarial part, only the contrastive part. All are compared with conventional training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data folder: none chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose folder...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of the public data sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder that has adult, taija and mnist in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows what is in it; Start goes on from there. counterfoil-cli study writes the same files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin a new record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong with the choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the record has is not run again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Start the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the publication used for each set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings of our own, chosen on validation rows; test rows were never looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least one set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 trainings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data sets of the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records (*.jsonl);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished">%1. %2 {1,?}</translation>
    </message>
    <message>
        <source>Stopping...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the study</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::StudyDetails</name>
    <message>
        <source>1 seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legend: hollow, baseline; filled, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counterfactual training</source>
        <translation>Kontrafaktisches Training</translation>
    </message>
    <message>
        <source>What to show of the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · band: all seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · %3 rounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of the baseline&apos;s, by set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These figures come from the record, which keeps no networks. Train a further seed, or begin a new record, to see counterfactuals from each digit to each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counterfactuals from each digit to each other stand here once a training has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed %1 · row: what it is, column: what it becomes · %2 of %3 reached</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::StudyModel</name>
    <message>
        <source>Less
implausible (IP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less
implausible (IP*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower cost,
protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validity,
protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protected:
relative IG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protected:
published IG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excess IP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validity,
decoded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy under
PGD 0.1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seeds %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seeds %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 round</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lower than the baseline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 higher than the baseline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95% interval over trainings: %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Significant: the 99% interval of the difference over all rounds leaves out 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not significant: the 99% interval of the difference over all rounds holds 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counterfactual training %1, baseline %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published: %1, baseline %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished">%1. %2 {1,?}</translation>
    </message>
    <message>
        <source>linearly separable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>circles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overlapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>census income</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>California Housing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit Default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give Me Some Credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>handwritten digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>improved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>published settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>improved settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No figures yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::StudyPanel</name>
    <message>
        <source>Does counterfactual training keep its promise?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat the published study on this computer: each set is trained conventionally and with counterfactual training, several times, and the counterfactuals of both are measured on rows that neither has seen. The figures stand here, beside the published ones, as soon as a training has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is measured is chosen at the left. It can be stopped at any time and goes on from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured and published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured, and in grey published; below, the 95% interval or the baseline. ▲ good  ▼ not good  bold: significant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;p&gt;The large figure is measured here, the grey one beside it is the published one. Below stands the 95% bootstrap interval over trainings (of a reduction, from two seeds on) or the baseline&apos;s figure.&lt;/p&gt;&lt;p&gt;▲ good and ▼ not good: what counts as good for a column stands in its heading&apos;s tip. A reduction in bold is significant: the 99% bootstrap interval of the difference over all rounds leaves out 0.&lt;/p&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the table, separated by tabs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies every figure in full precision, separated by tabs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV, full precision...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown, as the command line prints it...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed %1: %2 %3%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, seed %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping...</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::StudyTable</name>
    <message>
        <source>base %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not significant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures of the study</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::Style</name>
    <message>
        <source>Scrolled content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panels behind each other</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TimelineChart</name>
    <message>
        <source>Epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training by epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TimelinePanel</name>
    <message>
        <source>class loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>nothing trained yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 epochs a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of work an epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dashed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (dashed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 accuracy %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, mature %1, %2 steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Start, pause or resume the training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run one epoch, then pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the training and keep its models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How fast epochs may follow one another, so that learning can be watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 epochs/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Losses, accuracy and share of mature counterfactuals by epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Losses, accuracy and the share of mature counterfactuals appear here, epoch by epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2%</source>
        <translation type="unfinished">%1. %2% {1,?}</translation>
    </message>
    <message>
        <source>the initial weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Animate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the landscapes over the epochs, a picture each or as one animated file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures into a folder (PNG)...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One animated picture (WebP)...</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::TopBar</name>
    <message>
        <source>No data yet</source>
        <translation>Noch keine Daten</translation>
    </message>
    <message>
        <source>  |  </source>
        <translation>  |  </translation>
    </message>
    <message>
        <source>The models that are shown</source>
        <translation>Die gezeigten Modelle</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Befehle suchen</translation>
    </message>
    <message>
        <source>Search commands  %1</source>
        <translation>Befehle suchen  %1</translation>
    </message>
    <message>
        <source>Every action, mode, panel, example and setting by its name</source>
        <translation>Jede Aktion, jeder Modus, jedes Fensterteil, Beispiel und jede Einstellung beim Namen</translation>
    </message>
</context>
<context>
    <name>ui::Tour</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Skip the tour</source>
        <translation>Rundgang beenden</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>%1. %2 %3</source>
        <translation>%1. %2 %3</translation>
    </message>
</context>
<context>
    <name>ui::TravelBar</name>
    <message>
        <source>Mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this epoch&apos;s weights for sure, also where the memory for the past is thinned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch from here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train on from these weights with the settings as they are now; what there is stays beside the new model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the latest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the newest weights in every view again (End)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch %1 of %2 (looking back)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch %1 of %2, values only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every view shows the models as they were after this epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights of this epoch are not kept: a model file has those of its last one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::ViewCard</name>
    <message>
        <source>Copy, export, show data, open larger</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui::WhatIfPanel</name>
    <message>
        <source>Choose a row: here each of its values can be changed, to see at once what the model would say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the row as it is in the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this instance and its counterfactual by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this instance beside others, value by value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it would take, in a sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow it for this row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lifts this one constraint for this row and searches again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most features a counterfactual may change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many features a counterfactual may change at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counterfactuals to look for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many different counterfactuals to look for; choose among them above, or compare them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more: find them by name above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint on the image, or touch a pixel to change it by number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No feature has that in its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 value changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 values changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 feature with rules of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 features with rules of their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the data. Change a value to ask “what if?”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>Train or open a model: then the answer stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
