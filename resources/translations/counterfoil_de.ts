<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Comparison</name>
    <message>
        <source>, %1 to %2</source>
        <translation>, %1 bis %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>drawn weights</source>
        <translation>gezogene Gewichte</translation>
    </message>
    <message>
        <source>weights %1</source>
        <translation>Gewichte %1</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Of the drawn weights and of the training</source>
        <translation>Der gezogenen Gewichte und des Trainings</translation>
    </message>
    <message>
        <source>Starts from</source>
        <translation>Beginnt mit</translation>
    </message>
    <message>
        <source>Digest of the weights it began with</source>
        <translation>Prüfsumme der Gewichte, mit denen es begann</translation>
    </message>
    <message>
        <source>Constraint: %1</source>
        <translation>Bedingung: %1</translation>
    </message>
    <message>
        <source>How it may change, and in which range</source>
        <translation>Wie es sich ändern darf, und in welchem Bereich</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Sagt</translation>
    </message>
    <message>
        <source>The class that the model finds likeliest for the row</source>
        <translation>Die Klasse, die das Modell für diese Zeile am wahrscheinlichsten findet</translation>
    </message>
    <message>
        <source>%1 before</source>
        <translation>%1 vorher</translation>
    </message>
    <message>
        <source>Probability of the target for the row as it is</source>
        <translation>Wahrscheinlichkeit des Ziels für die Zeile, wie sie ist</translation>
    </message>
    <message>
        <source>%1 after</source>
        <translation>%1 nachher</translation>
    </message>
    <message>
        <source>Probability of the target for the counterfactual</source>
        <translation>Wahrscheinlichkeit des Ziels für das Kontrafaktual</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Whether the counterfactual is classed as the target</source>
        <translation>Ob das Kontrafaktual als das Ziel eingestuft wird</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>How far the counterfactual is from the row, summed over the model&apos;s inputs</source>
        <translation>Wie weit das Kontrafaktual von der Zeile entfernt ist, summiert über die Eingaben des Modells</translation>
    </message>
    <message>
        <source>Implausibility</source>
        <translation>Unplausibilität</translation>
    </message>
    <message>
        <source>Mean distance of the counterfactual to real rows of the target class</source>
        <translation>Mittlerer Abstand des Kontrafaktuals zu echten Zeilen der Zielklasse</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Of the search</source>
        <translation>Der Suche</translation>
    </message>
    <message>
        <source>From what to what</source>
        <translation>Von was zu was</translation>
    </message>
    <message>
        <source>%1, stays</source>
        <translation>%1, bleibt</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>other</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>1 level up</source>
        <translation>1 Stufe hinauf</translation>
    </message>
    <message>
        <source>%1 levels up</source>
        <translation>%1 Stufen hinauf</translation>
    </message>
    <message>
        <source>1 level down</source>
        <translation>1 Stufe hinab</translation>
    </message>
    <message>
        <source>%1 levels down</source>
        <translation>%1 Stufen hinab</translation>
    </message>
    <message>
        <source>%1 rose from %2 to %3</source>
        <translation>%1 von %2 auf %3 stiege</translation>
    </message>
    <message>
        <source>%1 fell from %2 to %3</source>
        <translation>%1 von %2 auf %3 fiele</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>the last two of a list</comment>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>list separator</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>1 step</source>
        <translation>1 Schritt</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 Schritten</translation>
    </message>
    <message>
        <source>The model already says “%1” here; nothing has to change.</source>
        <translation>Das Modell sagt hier schon „%1“; es muss sich nichts ändern.</translation>
    </message>
    <message>
        <source>1 pixel changed</source>
        <translation>1 Pixel geändert würde</translation>
    </message>
    <message>
        <source>%1 pixels changed</source>
        <translation>%1 Pixel geändert würden</translation>
    </message>
    <message>
        <source>%1 more features changed as listed below</source>
        <translation>%1 weitere Merkmale wie unten geändert würden</translation>
    </message>
    <message>
        <source>%1 likely as it is</source>
        <translation>zu %1 wahrscheinlich, so wie sie ist</translation>
    </message>
    <message>
        <source>%1 likely after %2, was %3</source>
        <translation>nach %2 zu %1 wahrscheinlich, vorher %3</translation>
    </message>
    <message>
        <source>That is enough to change the answer, but less than the %1 that was asked for.</source>
        <translation>Das reicht, um die Antwort zu ändern, ist aber weniger als die verlangten %1.</translation>
    </message>
    <message>
        <source>Cost %1</source>
        <translation>Kosten %1</translation>
    </message>
    <message>
        <source>%1 of %2 pixels change</source>
        <translation>%1 von %2 Pixeln ändern sich</translation>
    </message>
    <message>
        <source>%1 of %2 features change</source>
        <translation>%1 von %2 Merkmalen ändern sich</translation>
    </message>
    <message>
        <source>a constraint is broken: %1</source>
        <translation>eine Bedingung ist verletzt: %1</translation>
    </message>
    <message>
        <source>constraints kept</source>
        <translation>Bedingungen eingehalten</translation>
    </message>
    <message>
        <source>If %1 as shown, the model would read “%2” (%4) instead of “%3”.</source>
        <translation>Wenn %1, wie gezeigt, läse das Modell „%2“ (%4) statt „%3“.</translation>
    </message>
    <message>
        <source>%1 were “%2” instead of “%3”</source>
        <translation>%1 „%2“ statt „%3“ wäre</translation>
    </message>
    <message>
        <source>%1 rose from “%2” to “%3”</source>
        <translation>%1 von „%2“ auf „%3“ stiege</translation>
    </message>
    <message>
        <source>%1 fell from “%2” to “%3”</source>
        <translation>%1 von „%2“ auf „%3“ fiele</translation>
    </message>
    <message>
        <source>%1 rose by %2</source>
        <translation>%1 um %2 stiege</translation>
    </message>
    <message>
        <source>%1 fell by %2</source>
        <translation>%1 um %2 fiele</translation>
    </message>
    <message>
        <source>the outcome</source>
        <translation>das Ergebnis</translation>
    </message>
    <message>
        <source>%1 likely</source>
        <translation>zu %1 wahrscheinlich</translation>
    </message>
    <message>
        <source>%1, just not enough</source>
        <comment>41% likely</comment>
        <translation>%1, knapp zu wenig</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <comment>41% likely, 9 points short, 50%</comment>
        <translation>%1, %2 unter %3</translation>
    </message>
    <message>
        <source>1 point short</source>
        <translation>1 Punkt</translation>
    </message>
    <message>
        <source>%1 points short</source>
        <translation>%1 Punkte</translation>
    </message>
    <message>
        <source>No change was found that makes the model say “%1”. The closest it came: %2.</source>
        <translation>Keine Änderung gefunden, nach der das Modell „%1“ sagt. Am nächsten kam: %2.</translation>
    </message>
    <message>
        <source>Even if %1, %2 would not be “%3”: that would be %4.</source>
        <translation>Selbst wenn %1, wäre %2 nicht „%3“: Das wäre %4.</translation>
    </message>
    <message>
        <source>If %1, %2 would be “%3” (%4) instead of “%5”.</source>
        <translation>Wenn %1, wäre %2 „%3“ (%4) statt „%5“.</translation>
    </message>
    <message>
        <source>%1 rose by %2 to %3</source>
        <translation>%1 um %2 auf %3 stiege</translation>
    </message>
    <message>
        <source>%1 fell by %2 to %3</source>
        <translation>%1 um %2 auf %3 sänke</translation>
    </message>
    <message>
        <source>%1 more features changed (%2)</source>
        <translation>%1 weitere Merkmale geändert würden (%2)</translation>
    </message>
</context>
<context>
    <name>PixelAreas</name>
    <message>
        <source>All rows</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Rows %1 to %2</source>
        <translation>Zeilen %1 bis %2</translation>
    </message>
    <message>
        <source>all columns</source>
        <translation>alle Spalten</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>columns %1 to %2</source>
        <translation>Spalten %1 bis %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>PlaneWords</name>
    <message>
        <source>1st component (%1 of variance)</source>
        <translation>1. Komponente (%1 der Varianz)</translation>
    </message>
    <message>
        <source>2nd component (%1 of variance)</source>
        <translation>2. Komponente (%1 der Varianz)</translation>
    </message>
    <message>
        <source>Projection: first two principal components, %1 of variance</source>
        <translation>Projektion: die ersten beiden Hauptkomponenten, %1 der Varianz</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>%1 could not be written. Is the folder writable, and is there space?</source>
        <translation>%1 ließ sich nicht schreiben. Darf man in den Ordner schreiben, und ist Platz da?</translation>
    </message>
    <message>
        <source>%1 ends in neither .png, .svg nor .pdf.</source>
        <translation>%1 endet weder auf .png noch auf .svg noch auf .pdf.</translation>
    </message>
    <message>
        <source>Data of %1</source>
        <translation>Daten von %1</translation>
    </message>
    <message>
        <source>Data of the plot</source>
        <translation>Daten des Bildes</translation>
    </message>
    <message>
        <source>plot</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>%1 picture (*.%2)</source>
        <translation>%1-Bild (*.%2)</translation>
    </message>
    <message>
        <source>Not exported</source>
        <translation>Nicht exportiert</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Show data</source>
        <translation>Daten zeigen</translation>
    </message>
    <message>
        <source>Open larger</source>
        <translation>Größer öffnen</translation>
    </message>
    <message>
        <source>A plot. Its menu has its points as a table, and copies and exports.</source>
        <translation>Ein Diagramm. Sein Menü zeigt die Punkte als Tabelle, kopiert und exportiert.</translation>
    </message>
    <message>
        <source>Export picture (PNG, SVG, PDF)...</source>
        <translation>Bild exportieren (PNG, SVG, PDF) ...</translation>
    </message>
    <message>
        <source>Add to report</source>
        <translation>In den Bericht aufnehmen</translation>
    </message>
    <message>
        <source>Export the picture</source>
        <translation>Bild exportieren</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Format %1</source>
        <translation>Format %1</translation>
    </message>
    <message>
        <source> dpi</source>
        <translation> dpi</translation>
    </message>
    <message>
        <source>White, for paper</source>
        <translation>Weiß, für Papier</translation>
    </message>
    <message>
        <source>As on screen</source>
        <translation>Wie am Bildschirm</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Puts PNG and SVG on the clipboard together</source>
        <translation>Legt PNG und SVG zusammen in die Zwischenablage</translation>
    </message>
    <message>
        <source>Save as...</source>
        <translation>Speichern als ...</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
    <message>
        <source>Lines and text: sharp at every size</source>
        <translation>Linien und Text: in jeder Größe scharf</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>Copy or export</source>
        <translation>Kopieren oder exportieren</translation>
    </message>
    <message>
        <source>%1 ends in neither .csv, .tsv, .json nor .tex.</source>
        <translation>%1 endet weder auf .csv noch auf .tsv, .json oder .tex.</translation>
    </message>
    <message>
        <source>LaTeX (*.tex)</source>
        <translation>LaTeX (*.tex)</translation>
    </message>
    <message>
        <source>%1 (*.%2)</source>
        <translation>%1 (*.%2)</translation>
    </message>
    <message>
        <source>Export the data</source>
        <translation>Daten exportieren</translation>
    </message>
    <message>
        <source>Copy data</source>
        <translation>Daten kopieren</translation>
    </message>
    <message>
        <source>Export data</source>
        <translation>Daten exportieren</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets...</source>
        <translation>CSV, für Tabellenprogramme ...</translation>
    </message>
    <message>
        <source>JSON, for programs...</source>
        <translation>JSON, für Programme ...</translation>
    </message>
    <message>
        <source>LaTeX, for papers...</source>
        <translation>LaTeX, für Aufsätze ...</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Figure %1</source>
        <translation>Abbildung %1</translation>
    </message>
    <message>
        <source>Table %1</source>
        <translation>Tabelle %1</translation>
    </message>
    <message>
        <source>The data (the first %1 of %2 rows)</source>
        <translation>Die Daten (die ersten %1 von %2 Zeilen)</translation>
    </message>
    <message>
        <source>The data (%1 rows)</source>
        <translation>Die Daten (%1 Zeilen)</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>The data (1 row)</source>
        <translation>Die Daten (1 Zeile)</translation>
    </message>
</context>
<context>
    <name>RowFilter</name>
    <message>
        <source>there is no &quot;%1&quot;</source>
        <translation>es gibt kein „%1“</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number</source>
        <translation>„%1“ ist keine Zahl</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>%1 &gt; %2</source>
        <translation>%1 &gt; %2</translation>
    </message>
    <message>
        <source>write a condition as &quot;column &gt; value&quot;</source>
        <translation>schreiben Sie eine Bedingung als „Spalte &gt; Wert“</translation>
    </message>
    <message>
        <source>there is no column &quot;%1&quot;</source>
        <translation>es gibt keine Spalte „%1“</translation>
    </message>
    <message>
        <source>no class or category contains &quot;%1&quot;; for numbers write &quot;column &gt; value&quot;</source>
        <translation>keine Klasse oder Kategorie enthält „%1“; für Zahlen schreiben Sie „Spalte &gt; Wert“</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>of %1 searched test rows, the same for every model</source>
        <translation>von %1 durchsuchten Testzeilen, für jedes Modell dieselben</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Share of %1 test rows whose class is predicted</source>
        <translation>Anteil von %1 Testzeilen, deren Klasse richtig vorhergesagt wird</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Share %1 that end in the wanted class</source>
        <translation>Anteil %1, der in der gewünschten Klasse endet</translation>
    </message>
    <message>
        <source>Implausibility</source>
        <translation>Unplausibilität</translation>
    </message>
    <message>
        <source>Mean distance of the counterfactuals to real rows of the wanted class (the lower, the more they look like them), %1</source>
        <translation>Mittlerer Abstand der Kontrafaktuale zu echten Zeilen der gewünschten Klasse (je kleiner, desto ähnlicher sind sie ihnen), %1</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Mean total change of the model&apos;s inputs (L1 distance), %1</source>
        <translation>Mittlere gesamte Änderung der Eingaben des Modells (L1-Abstand), %1</translation>
    </message>
</context>
<context>
    <name>StudyDrawing</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ValueText</name>
    <message>
        <source>not a number</source>
        <translation>keine Zahl</translation>
    </message>
    <message>
        <source>infinite</source>
        <translation>unendlich</translation>
    </message>
    <message>
        <source>minus infinite</source>
        <translation>minus unendlich</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>ganze Zahl</translation>
    </message>
    <message>
        <source>category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>ordered</source>
        <translation>geordnet</translation>
    </message>
    <message>
        <source>pixel</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Only up</source>
        <translation>Nur hinauf</translation>
    </message>
    <message>
        <source>Only down</source>
        <translation>Nur hinab</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Free: a counterfactual may raise or lower this value within its range.</source>
        <translation>Frei: Ein Kontrafaktual darf diesen Wert in seinem Bereich heben oder senken.</translation>
    </message>
    <message>
        <source>Only up: a counterfactual may raise this value, never lower it.</source>
        <translation>Nur hinauf: Ein Kontrafaktual darf diesen Wert heben, nie senken.</translation>
    </message>
    <message>
        <source>Only down: a counterfactual may lower this value, never raise it.</source>
        <translation>Nur hinab: Ein Kontrafaktual darf diesen Wert senken, nie heben.</translation>
    </message>
    <message>
        <source>Locked: a counterfactual never changes this value.</source>
        <translation>Gesperrt: Ein Kontrafaktual ändert diesen Wert nie.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Further plots</source>
        <translation>Weitere Abbildungen</translation>
    </message>
    <message>
        <source>The image, what each model would have it become, and the difference.</source>
        <translation>Das Bild, was jedes Modell daraus machen würde, und der Unterschied.</translation>
    </message>
    <message>
        <source>Images side by side: %1.</source>
        <translation>Bilder nebeneinander: %1.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Made with Counterfoil %1</source>
        <translation>Erstellt mit Counterfoil %1</translation>
    </message>
    <message>
        <source>Measures with their 99% bootstrap intervals.</source>
        <translation>Maße mit ihren 99-%-Bootstrap-Intervallen.</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>low</source>
        <translation>unten</translation>
    </message>
    <message>
        <source>high</source>
        <translation>oben</translation>
    </message>
    <message>
        <source>falls by %</source>
        <translation>sinkt um %</translation>
    </message>
    <message>
        <source>Is it better?</source>
        <translation>Ist es besser?</translation>
    </message>
    <message>
        <source>The study: counterfactual training against conventional training.</source>
        <translation>Die Studie: kontrafaktisches gegen herkömmliches Training.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Startwerte</translation>
    </message>
    <message>
        <source>The study</source>
        <translation>Die Studie</translation>
    </message>
    <message>
        <source>Reductions are in percent of the baseline, with their 95% interval over trainings; * where the 99% interval of the difference leaves out 0. Other figures are model / baseline. Published values in parentheses.</source>
        <translation>Senkungen sind in Prozent des Basismodells, mit ihrem 95-%-Intervall über die Trainings; * wo das 99-%-Intervall der Differenz 0 ausschließt. Andere Zahlen sind Modell / Basismodell. Veröffentlichte Werte in Klammern.</translation>
    </message>
    <message>
        <source>Every setting.</source>
        <translation>Alle Einstellungen.</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>To repeat this</source>
        <translation>Um dies zu wiederholen</translation>
    </message>
    <message>
        <source>Digest of the data</source>
        <translation>Prüfsumme der Daten</translation>
    </message>
    <message>
        <source>Seed of the split</source>
        <translation>Startwert der Aufteilung</translation>
    </message>
    <message>
        <source>%1: seed</source>
        <translation>%1: Startwert</translation>
    </message>
    <message>
        <source>%1: digest of settings</source>
        <translation>%1: Prüfsumme der Einstellungen</translation>
    </message>
    <message>
        <source>%1: digest of weights</source>
        <translation>%1: Prüfsumme der Gewichte</translation>
    </message>
    <message>
        <source>%1: began with the weights</source>
        <translation>%1: begann mit den Gewichten</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>%1 %2, Qt %3, Eigen %4, compiler %5, %6</source>
        <translation>%1 %2, Qt %3, Eigen %4, Compiler %5, %6</translation>
    </message>
    <message>
        <source>Digests are SHA-256: the same data, settings and seed give the same weights on the same build and instruction set.</source>
        <translation>Prüfsummen sind SHA-256: dieselben Daten, Einstellungen und derselbe Startwert ergeben bei gleichem Programm und Befehlssatz dieselben Gewichte.</translation>
    </message>
    <message>
        <source>Features and what may change about them.</source>
        <translation>Merkmale und was sich an ihnen ändern darf.</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>May change</source>
        <translation>Darf sich ändern</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Data and constraints</source>
        <translation>Daten und Bedingungen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source> (simulated)</source>
        <translation> (simuliert)</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>%1: %2 training, %3 validation, %4 test</source>
        <translation>%1: %2 Training, %3 Validierung, %4 Test</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Counterfactuals keep these rules: they are checked in the features&apos; own units after rounding.</source>
        <translation>Kontrafaktuale halten diese Regeln ein: sie werden nach dem Runden in den eigenen Einheiten der Merkmale geprüft.</translation>
    </message>
    <message>
        <source>Where training ended.</source>
        <translation>Wo das Training endete.</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Training accuracy</source>
        <translation>Genauigkeit im Training</translation>
    </message>
    <message>
        <source>Validation accuracy</source>
        <translation>Genauigkeit in der Validierung</translation>
    </message>
    <message>
        <source>Share of mature counterfactuals</source>
        <translation>Anteil reifer Kontrafaktuale</translation>
    </message>
    <message>
        <source>Loss: %1</source>
        <translation>Verlust: %1</translation>
    </message>
    <message>
        <source>How it was trained</source>
        <translation>Wie trainiert wurde</translation>
    </message>
    <message>
        <source>%1: a network of the shape %2 (inputs to classes), %3 epochs in batches of %4, learning rate %5. %6</source>
        <translation>%1: ein Netz der Form %2 (Eingaben bis Klassen), %3 Epochen in Stapeln von %4, Lernrate %5. %6</translation>
    </message>
    <message>
        <source>What the models see</source>
        <translation>Was die Modelle sehen</translation>
    </message>
    <message>
        <source>Each place of the plane has the colour of the class that the model finds most likely there, stronger where it is surer; on the line two classes tie. Points are rows of the data; thin lines lead from some of them to their counterfactuals.</source>
        <translation>Jeder Ort der Ebene hat die Farbe der Klasse, die das Modell dort am wahrscheinlichsten findet, kräftiger, wo es sicherer ist; auf der Linie stehen zwei Klassen gleich. Punkte sind Zeilen der Daten; dünne Linien führen von einigen zu ihren Kontrafaktualen.</translation>
    </message>
    <message>
        <source>What changes, by %1.</source>
        <translation>Was sich ändert, nach %1.</translation>
    </message>
    <message>
        <source>Is</source>
        <translation>Ist</translation>
    </message>
    <message>
        <source>Would be</source>
        <translation>Wäre</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>One row explained</source>
        <translation>Eine Zeile erklärt</translation>
    </message>
    <message>
        <source>%1, row %2: from %3 to %4, %5.</source>
        <translation>%1, Zeile %2: von %3 zu %4, %5.</translation>
    </message>
    <message>
        <source>The largest of %1 changes.</source>
        <translation>Die größten von %1 Änderungen.</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>Verdicts and bookmarks</source>
        <translation>Urteile und Lesezeichen</translation>
    </message>
    <message>
        <source>Verdicts on explanations.</source>
        <translation>Urteile über Erklärungen.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Zu</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>%1 explanations were looked at: %2 sensible, %3 odd, %4 wrong.</source>
        <translation>%1 Erklärungen wurden angesehen: %2 sinnvoll, %3 seltsam, %4 falsch.</translation>
    </message>
    <message>
        <source>Bookmarked instances.</source>
        <translation>Instanzen mit Lesezeichen.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Probability along the path</source>
        <translation>Wahrscheinlichkeit entlang des Pfades</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>How likely the wanted class became, step by step: %1. The dashed line is the probability asked for.</source>
        <translation>Wie wahrscheinlich die gewünschte Klasse wurde, Schritt für Schritt: %1. Die gestrichelte Linie ist die verlangte Wahrscheinlichkeit.</translation>
    </message>
    <message>
        <source>Lines of the probability of the wanted class over the steps of the search.</source>
        <translation>Linien der Wahrscheinlichkeit der gewünschten Klasse über die Schritte der Suche.</translation>
    </message>
    <message>
        <source>Train a model first.</source>
        <translation>Trainieren Sie zuerst ein Modell.</translation>
    </message>
    <message>
        <source>Landscapes side by side</source>
        <translation>Landschaften nebeneinander</translation>
    </message>
    <message>
        <source>Measures with intervals</source>
        <translation>Maße mit Intervallen</translation>
    </message>
    <message>
        <source>Measure first, below.</source>
        <translation>Zuerst messen, unten.</translation>
    </message>
    <message>
        <source>The selected explanation</source>
        <translation>Die gewählte Erklärung</translation>
    </message>
    <message>
        <source>Click a point in Explore first.</source>
        <translation>Klicken Sie zuerst in Erkunden auf einen Punkt.</translation>
    </message>
    <message>
        <source>There are none yet.</source>
        <translation>Es gibt noch keine.</translation>
    </message>
    <message>
        <source>Run a study first.</source>
        <translation>Lassen Sie zuerst eine Studie laufen.</translation>
    </message>
    <message>
        <source>Every setting</source>
        <translation>Alle Einstellungen</translation>
    </message>
    <message>
        <source>%1: two ways of training compared</source>
        <translation>%1: zwei Arten des Trainings im Vergleich</translation>
    </message>
    <message>
        <source>%1: data and constraints</source>
        <translation>%1: Daten und Bedingungen</translation>
    </message>
    <message>
        <source>%1: a model and its counterfactuals</source>
        <translation>%1: ein Modell und seine Kontrafaktuale</translation>
    </message>
    <message>
        <source>%1% more plausible</source>
        <translation>%1 % plausibler</translation>
    </message>
    <message>
        <source>%1% less plausible</source>
        <translation>%1 % weniger plausibel</translation>
    </message>
    <message>
        <source>the 99% interval of the difference leaves out 0</source>
        <translation>das 99-%-Intervall der Differenz schließt 0 aus</translation>
    </message>
    <message>
        <source>the 99% interval of the difference holds 0: this may be chance</source>
        <translation>das 99-%-Intervall der Differenz enthält 0: das kann Zufall sein</translation>
    </message>
    <message>
        <source>Counterfactuals of %1 are %2 than those of %3: their distance to real rows of the wanted class is %4 instead of %5; %6. Accuracy on the test rows: %7 instead of %8.</source>
        <translation>Kontrafaktuale von %1 sind %2 als die von %3: ihr Abstand zu echten Zeilen der gewünschten Klasse ist %4 statt %5; %6. Genauigkeit auf den Testzeilen: %7 statt %8.</translation>
    </message>
    <message>
        <source>%1 levels</source>
        <translation>%1 Stufen</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Klassifikation</translation>
    </message>
    <message>
        <source>sensible</source>
        <translation>sinnvoll</translation>
    </message>
    <message>
        <source>odd</source>
        <translation>seltsam</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>noted</source>
        <translation>mit Notiz</translation>
    </message>
    <message>
        <source>%1: %2 models compared</source>
        <translation>%1: %2 Modelle im Vergleich</translation>
    </message>
    <message>
        <source>%1 (%2 instead of %3)</source>
        <translation>%1 (%2 statt %3)</translation>
    </message>
    <message>
        <source>%1, compared with %2.</source>
        <translation>%1, verglichen mit %2.</translation>
    </message>
    <message>
        <source>Significantly better: nothing.</source>
        <translation>Signifikant besser: nichts.</translation>
    </message>
    <message>
        <source>Significantly better: %1.</source>
        <translation>Signifikant besser: %1.</translation>
    </message>
    <message>
        <source>Significantly worse: nothing.</source>
        <translation>Signifikant schlechter: nichts.</translation>
    </message>
    <message>
        <source>Significantly worse: %1.</source>
        <translation>Signifikant schlechter: %1.</translation>
    </message>
    <message>
        <source>%1 rounds of %2 test rows for each of five energy weights, searched with ECCo under the constraints in force; distances are in model inputs.</source>
        <translation>%1 Runden mit je %2 Testzeilen für jedes von fünf Energiegewichten, gesucht mit ECCo unter den geltenden Bedingungen; Abstände in Eingaben des Modells.</translation>
    </message>
    <message>
        <source>The draws have the seed %1.</source>
        <translation>Die Ziehungen haben den Startwert %1.</translation>
    </message>
    <message>
        <source>All models get the same draws (seed %1). In parentheses: the change from %2; * where the 99% interval of the difference leaves out 0.</source>
        <translation>Alle Modelle bekommen dieselben Ziehungen (Startwert %1). In Klammern: die Änderung gegenüber %2; * wo das 99-%-Intervall der Differenz die 0 auslässt.</translation>
    </message>
    <message>
        <source>%1, of which %2 may not change.</source>
        <translation>%1, von denen sich %2 nicht ändern dürfen.</translation>
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
    <name>app::Animation</name>
    <message>
        <source>The export was cancelled; nothing was kept of it.</source>
        <translation>Der Export wurde abgebrochen; nichts davon wurde behalten.</translation>
    </message>
    <message>
        <source>%1 pictures written to %2.</source>
        <translation>%1 Bilder nach %2 geschrieben.</translation>
    </message>
    <message>
        <source>Folder for the pictures</source>
        <translation>Ordner für die Bilder</translation>
    </message>
    <message>
        <source>Save the animation</source>
        <translation>Animation speichern</translation>
    </message>
    <message>
        <source>Animated pictures (*.webp)</source>
        <translation>Animierte Bilder (*.webp)</translation>
    </message>
    <message>
        <source>There is nothing to export yet: train a model, then the landscapes of its epochs can be.</source>
        <translation>Noch gibt es nichts zu exportieren: Ist ein Modell trainiert, sind es die Landschaften seiner Epochen.</translation>
    </message>
    <message>
        <source>%1 · epoch %2</source>
        <translation>%1 · Epoche %2</translation>
    </message>
    <message>
        <source>Animation written to %1.</source>
        <translation>Animation nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>One picture written to %1.</source>
        <translation>Ein Bild nach %1 geschrieben.</translation>
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
        <translation>Bericht</translation>
    </message>
    <message>
        <source>How do I tell others?</source>
        <translation>Wie sage ich es anderen?</translation>
    </message>
    <message>
        <source>What to report</source>
        <translation>Was in den Bericht kommt</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>%1 read in another way</source>
        <translation>%1 anders gelesen</translation>
    </message>
    <message>
        <source>Opened the session %1.</source>
        <translation>Sitzung %1 geöffnet.</translation>
    </message>
    <message>
        <source>Save before opening something else?</source>
        <translation>Vor dem Öffnen von etwas anderem speichern?</translation>
    </message>
    <message>
        <source>1 training row</source>
        <translation>1 Trainingszeile</translation>
    </message>
</context>
<context>
    <name>app::Autosave</name>
    <message>
        <source>Unsaved work could not be kept safe: %1</source>
        <translation>Ungespeicherte Arbeit ließ sich nicht sichern: %1</translation>
    </message>
    <message>
        <source>Unsaved work could not be kept safe: the folder %1 cannot be written to.</source>
        <translation>Ungespeicherte Arbeit konnte nicht gesichert werden: In den Ordner %1 kann nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>app::Comparison</name>
    <message>
        <source>Two models are needed: train one, keep it, and train another.</source>
        <translation>Es braucht zwei Modelle: Trainieren Sie eines, behalten Sie es, und trainieren Sie ein weiteres.</translation>
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
        <translation>%1 ließ sich nicht anlegen.</translation>
    </message>
</context>
<context>
    <name>app::Dimensions</name>
    <message>
        <source>Parallel</source>
        <translation>Parallel</translation>
    </message>
    <message>
        <source>Every feature an axis, every row a line</source>
        <translation>Jedes Merkmal eine Achse, jede Zeile eine Linie</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>Every pair of some features as a small plot</source>
        <translation>Jedes Paar einiger Merkmale als kleines Diagramm</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>Einbettung</translation>
    </message>
    <message>
        <source>All features in one picture: which rows are alike</source>
        <translation>Alle Merkmale in einem Bild: welche Zeilen sich ähneln</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>How the answer follows one feature, row by row and on average</source>
        <translation>Wie die Antwort einem Merkmal folgt, Zeile für Zeile und im Mittel</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>An image and its counterfactuals, large; and from class to class</source>
        <translation>Ein Bild und seine Kontrafaktuale, groß; und von Klasse zu Klasse</translation>
    </message>
</context>
<context>
    <name>app::EmbeddingContent</name>
    <message>
        <source>1st direction (no unit)</source>
        <translation>1. Richtung (ohne Einheit)</translation>
    </message>
    <message>
        <source>2nd direction (no unit)</source>
        <translation>2. Richtung (ohne Einheit)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Projection: near rows stay near, far distances mean little</source>
        <translation>Projektion: nahe Zeilen bleiben nah, weite Abstände sagen wenig</translation>
    </message>
    <message>
        <source>%1 training rows</source>
        <translation>%1 Trainingszeilen</translation>
    </message>
    <message>
        <source>%1 test rows</source>
        <translation>%1 Testzeilen</translation>
    </message>
    <message>
        <source>t-SNE, perplexity %1</source>
        <translation>t-SNE, Perplexität %1</translation>
    </message>
    <message>
        <source>the path is placed by its nearest rows and moved none of them</source>
        <translation>der Pfad ist nach seinen nächsten Zeilen gesetzt und hat keine von ihnen verschoben</translation>
    </message>
    <message>
        <source>Projection: principal components</source>
        <translation>Projektion: Hauptkomponenten</translation>
    </message>
    <message>
        <source>%1 brushed rows, the others hidden</source>
        <translation>%1 markierte Zeilen, die anderen ausgeblendet</translation>
    </message>
    <message>
        <source>1 training row</source>
        <translation>1 Trainingszeile</translation>
    </message>
    <message>
        <source>1 test row</source>
        <translation>1 Testzeile</translation>
    </message>
</context>
<context>
    <name>app::Exploration</name>
    <message>
        <source>%1 was made for other data: it cannot be shown with these rows.</source>
        <translation>%1 wurde für andere Daten gemacht: Es lässt sich mit diesen Zeilen nicht zeigen.</translation>
    </message>
    <message>
        <source>Slice: the rest as in the selected row</source>
        <translation>Schnitt: das Übrige wie in der gewählten Zeile</translation>
    </message>
    <message>
        <source>Slice: the rest as in a typical row</source>
        <translation>Schnitt: das Übrige wie in einer typischen Zeile</translation>
    </message>
    <message>
        <source>%1 (simulated)</source>
        <translation>%1 (simuliert)</translation>
    </message>
    <message>
        <source>%1 training rows</source>
        <translation>%1 Trainingszeilen</translation>
    </message>
    <message>
        <source>%1 test rows</source>
        <translation>%1 Testzeilen</translation>
    </message>
    <message>
        <source>%1 far off</source>
        <translation>%1 weit weg</translation>
    </message>
    <message>
        <source>epoch %1 of %2, looking back</source>
        <translation>Epoche %1 von %2, Rückblick</translation>
    </message>
    <message>
        <source>epoch %1 of %2</source>
        <translation>Epoche %1 von %2</translation>
    </message>
    <message>
        <source>The row could not be explained: %1</source>
        <translation>Die Zeile ließ sich nicht erklären: %1</translation>
    </message>
    <message>
        <source>1 training row</source>
        <translation>1 Trainingszeile</translation>
    </message>
    <message>
        <source>1 test row</source>
        <translation>1 Testzeile</translation>
    </message>
</context>
<context>
    <name>app::ImageContent</name>
    <message>
        <source>no answer yet</source>
        <translation>noch keine Antwort</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>class and probability</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 not reached, %2</source>
        <translation>%1 nicht erreicht, %2</translation>
    </message>
    <message>
        <source>row %1, %2</source>
        <translation>Zeile %1, %2</translation>
    </message>
    <message>
        <source>no model yet</source>
        <translation>noch kein Modell</translation>
    </message>
    <message>
        <source>%1 of %2 reach their class</source>
        <translation>%1 von %2 erreichen ihre Klasse</translation>
    </message>
    <message>
        <source>, of the first %1 classes</source>
        <translation>, der ersten %1 Klassen</translation>
    </message>
</context>
<context>
    <name>app::Inspection</name>
    <message>
        <source>What if</source>
        <translation>Was wäre wenn</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Lesezeichen</translation>
    </message>
</context>
<context>
    <name>app::Instances</name>
    <message>
        <source>Copy of %1</source>
        <translation>Kopie von %1</translation>
    </message>
    <message>
        <source>Looked at, edited</source>
        <translation>Angesehen, bearbeitet</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Angesehen</translation>
    </message>
    <message>
        <source>Counterfactual %1</source>
        <translation>Kontrafaktual %1</translation>
    </message>
    <message>
        <source>Counterfactual</source>
        <translation>Kontrafaktual</translation>
    </message>
    <message>
        <source>Counterfactual of %1</source>
        <translation>Kontrafaktual von %1</translation>
    </message>
</context>
<context>
    <name>app::Loading</name>
    <message>
        <source>%1: there is no such file or folder, or it may not be read.</source>
        <translation>%1: Es gibt keine solche Datei und keinen solchen Ordner, oder man darf sie nicht lesen.</translation>
    </message>
    <message>
        <source>opening</source>
        <translation>wird geöffnet</translation>
    </message>
    <message>
        <source>There is no automatic remedy for this.</source>
        <translation>Dafür gibt es keine selbsttätige Abhilfe.</translation>
    </message>
</context>
<context>
    <name>app::ModelFiles</name>
    <message>
        <source>The data this model was trained on, %1, could not be read; it is shown on %2.</source>
        <translation>Die Daten, auf denen dieses Modell trainiert wurde, %1, ließen sich nicht lesen; es wird auf %2 gezeigt.</translation>
    </message>
    <message>
        <source>%1 is not the same any more as when this model was trained on it.</source>
        <translation>%1 ist nicht mehr so wie beim Training dieses Modells.</translation>
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
        <source>epoch %1</source>
        <translation>Epoche %1</translation>
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
        <translation>Nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Decision surfaces with the rows of the data and the paths of counterfactuals: %1</source>
        <translation>Entscheidungsflächen mit den Zeilen der Daten und den Pfaden der Kontrafaktuale: %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Losses and shares by epoch; curves of one kind share a scale.</source>
        <translation>Verluste und Anteile je Epoche; Kurven einer Art haben eine Skala.</translation>
    </message>
    <message>
        <source>Curves over the epochs of the training.</source>
        <translation>Kurven über die Epochen des Trainings.</translation>
    </message>
    <message>
        <source>Searching test rows, round by round...</source>
        <translation>Testzeilen werden durchsucht, Runde für Runde ...</translation>
    </message>
    <message>
        <source>Measure when the training has ended.</source>
        <translation>Messen Sie, wenn das Training zu Ende ist.</translation>
    </message>
    <message>
        <source>Measured on %1 rounds of test rows.</source>
        <translation>Gemessen auf %1 Runden von Testzeilen.</translation>
    </message>
    <message>
        <source>Not measured yet.</source>
        <translation>Noch nicht gemessen.</translation>
    </message>
    <message>
        <source>Not measured yet: how sure is the difference?</source>
        <translation>Noch nicht gemessen: Wie sicher ist der Unterschied?</translation>
    </message>
    <message>
        <source>%1 is in the report.</source>
        <translation>%1 ist im Bericht.</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation>HTML (*.html)</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>A folder for the tables, a file each</source>
        <translation>Ein Ordner für die Tabellen, je eine Datei</translation>
    </message>
</context>
<context>
    <name>app::Review</name>
    <message>
        <source>The rows could not be explained: %1</source>
        <translation>Die Zeilen ließen sich nicht erklären: %1</translation>
    </message>
    <message>
        <source>No row is bookmarked yet: the ribbon in the explanation keeps one.</source>
        <translation>Noch hat keine Zeile ein Lesezeichen: Das Bändchen in der Erklärung setzt eines.</translation>
    </message>
    <message>
        <source>No row fulfils that.</source>
        <translation>Keine Zeile erfüllt das.</translation>
    </message>
    <message>
        <source>%1: name the file .csv, .json or .tsv</source>
        <translation>%1: Die Datei muss auf .csv, .json oder .tsv enden</translation>
    </message>
    <message>
        <source>Verdicts written to %1.</source>
        <translation>Urteile nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>%1 has not learned anything yet.</source>
        <translation>%1 hat noch nichts gelernt.</translation>
    </message>
</context>
<context>
    <name>app::SessionFiles</name>
    <message>
        <source>Open a session</source>
        <translation>Sitzung öffnen</translation>
    </message>
    <message>
        <source>Sessions (*%1);;All files (*)</source>
        <translation>Sitzungen (*%1);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open sess&amp;ion...</source>
        <translation>Si&amp;tzung öffnen ...</translation>
    </message>
    <message>
        <source>Ctrl+Alt+O</source>
        <translation>Ctrl+Alt+O</translation>
    </message>
    <message>
        <source>Sa&amp;ve session</source>
        <translation>Sitzun&amp;g speichern</translation>
    </message>
    <message>
        <source>Save session &amp;as...</source>
        <translation>Sitzung speichern &amp;als ...</translation>
    </message>
    <message>
        <source>Ctrl+Shift+S</source>
        <translation>Ctrl+Shift+S</translation>
    </message>
    <message>
        <source>Sessions &amp;hold their data</source>
        <translation>Sitzungen ent&amp;halten ihre Daten</translation>
    </message>
    <message>
        <source>On: a session can be opened anywhere. Off: it only refers to the data, with their digest.</source>
        <translation>An: Eine Sitzung lässt sich überall öffnen. Aus: Sie verweist nur auf die Daten, mit deren Prüfsumme.</translation>
    </message>
    <message>
        <source>Counterfoil[*]</source>
        <translation>Counterfoil[*]</translation>
    </message>
    <message>
        <source>%1[*] - Counterfoil</source>
        <translation>%1[*] - Counterfoil</translation>
    </message>
    <message>
        <source>There is nothing to save yet: open some data first.</source>
        <translation>Noch gibt es nichts zu speichern: Öffnen Sie zuerst Daten.</translation>
    </message>
    <message>
        <source>Save session</source>
        <translation>Sitzung speichern</translation>
    </message>
    <message>
        <source>Sessions (*%1)</source>
        <translation>Sitzungen (*%1)</translation>
    </message>
    <message>
        <source>Session saved to %1.</source>
        <translation>Sitzung in %1 gespeichert.</translation>
    </message>
    <message>
        <source>Save before opening another session?</source>
        <translation>Vor dem Öffnen einer anderen Sitzung speichern?</translation>
    </message>
    <message>
        <source>Opening %1 ...</source>
        <translation>%1 wird geöffnet ...</translation>
    </message>
    <message>
        <source>Recovered. It is in no file of yours yet: save it to keep it.</source>
        <translation>Wiederhergestellt. Es steht noch in keiner Ihrer Dateien: Speichern Sie, um es zu behalten.</translation>
    </message>
    <message>
        <source>Recovered. %1 is as you last saved it: save this to keep it.</source>
        <translation>Wiederhergestellt. %1 ist, wie Sie es zuletzt gespeichert haben: Speichern Sie dies, um es zu behalten.</translation>
    </message>
    <message>
        <source>saved by %1 for %2, here %3 for %4</source>
        <translation>gespeichert von %1 für %2, hier %3 für %4</translation>
    </message>
    <message>
        <source>The models predict here, bit for bit, what was saved with the session.</source>
        <translation>Die Modelle sagen hier Bit für Bit voraus, was mit der Sitzung gespeichert wurde.</translation>
    </message>
    <message>
        <source>The session was opened.</source>
        <translation>Die Sitzung wurde geöffnet.</translation>
    </message>
    <message>
        <source>The models predict what was saved with the session up to %1 of a probability (%2).</source>
        <translation>Die Modelle sagen voraus, was mit der Sitzung gespeichert wurde, bis auf %1 einer Wahrscheinlichkeit (%2).</translation>
    </message>
    <message>
        <source>The models predict here what was saved, but not bit for bit: probabilities differ by up to %1. The session comes from another build or instruction set.</source>
        <translation>Die Modelle sagen hier voraus, was gespeichert wurde, aber nicht Bit für Bit: Wahrscheinlichkeiten weichen um bis zu %1 ab. Die Sitzung stammt von einem anderen Programmstand oder Befehlssatz.</translation>
    </message>
    <message>
        <source>The models do not predict what was saved with the session: up to %1 of a probability (%2).</source>
        <translation>Die Modelle sagen nicht voraus, was mit der Sitzung gespeichert wurde: bis zu %1 einer Wahrscheinlichkeit (%2).</translation>
    </message>
    <message>
        <source>The models predict something else here than where the session was saved: probabilities differ by up to %1. Figures will not be those that were saved.</source>
        <translation>Die Modelle sagen hier etwas anderes voraus als dort, wo die Sitzung gespeichert wurde: Wahrscheinlichkeiten weichen um bis zu %1 ab. Die Zahlen werden nicht die gespeicherten sein.</translation>
    </message>
    <message>
        <source>Counterfoil</source>
        <translation>Counterfoil</translation>
    </message>
    <message>
        <source>The trained model is in no file yet. A session keeps it with data and notes.</source>
        <translation>Das trainierte Modell steht noch in keiner Datei. Eine Sitzung bewahrt es mit Daten und Notizen.</translation>
    </message>
    <message>
        <source>What you changed in %1 is in no file yet.</source>
        <translation>Was Sie in %1 geändert haben, steht noch in keiner Datei.</translation>
    </message>
    <message>
        <source>Save...</source>
        <translation>Speichern ...</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Go on without saving</source>
        <translation>Ohne Speichern weiter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Counterfoil ended unexpectedly. Unsaved work on %1, as of %2, can be recovered.</source>
        <translation>Counterfoil ist unerwartet zu Ende gegangen. Ungespeicherte Arbeit an %1, Stand %2, lässt sich wiederherstellen.</translation>
    </message>
    <message>
        <source>some data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source> (recovered)</source>
        <translation> (wiederhergestellt)</translation>
    </message>
    <message>
        <source>&amp;Keep unsaved work for a crash</source>
        <translation>Ungesichertes für einen Absturz &amp;aufheben</translation>
    </message>
    <message>
        <source>On: every %1 seconds the program keeps what is in no file yet in a folder of its own, and offers it after a crash. Your files are never written to.</source>
        <translation>An: Alle %1 Sekunden legt das Programm, was noch in keiner Datei steht, in einem eigenen Ordner ab und bietet es nach einem Absturz an. In Ihre Dateien wird dabei nie geschrieben.</translation>
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
        <translation>Studie von %1, Startwert %2: %3</translation>
    </message>
    <message>
        <source>%1, built in</source>
        <translation>%1, eingebaut</translation>
    </message>
    <message>
        <source>%1: needs the data folder</source>
        <translation>%1: braucht den Datenordner</translation>
    </message>
    <message>
        <source>file not found: %1</source>
        <translation>Datei nicht gefunden: %1</translation>
    </message>
    <message>
        <source>Choose at least one set.</source>
        <translation>Wählen Sie mindestens einen Satz.</translation>
    </message>
    <message>
        <source>Study starts: %1 trainings, %2 rounds each; record %3.</source>
        <translation>Die Studie beginnt: %1 Trainings, je %2 Runden; Aufzeichnung %3.</translation>
    </message>
    <message>
        <source>Study: %1</source>
        <translation>Studie: %1</translation>
    </message>
    <message>
        <source>The study ended: %1</source>
        <translation>Die Studie ist zu Ende gegangen: %1</translation>
    </message>
    <message>
        <source>1 training</source>
        <translation>1 Training</translation>
    </message>
    <message>
        <source>%1 trainings</source>
        <translation>%1 Trainings</translation>
    </message>
    <message>
        <source>Study stopped after %1; Start goes on from here.</source>
        <translation>Studie nach %1 angehalten; Start setzt hier fort.</translation>
    </message>
    <message>
        <source>Study ended after %1; %2 could not be run.</source>
        <translation>Studie nach %1 zu Ende; %2 ließ sich nicht ausführen.</translation>
    </message>
    <message>
        <source>Nothing to do: the record has every training that was chosen.</source>
        <translation>Nichts zu tun: Die Aufzeichnung hat jedes gewählte Training.</translation>
    </message>
    <message>
        <source>Study finished: %1.</source>
        <translation>Studie fertig: %1.</translation>
    </message>
    <message>
        <source>Table written to %1.</source>
        <translation>Tabelle nach %1 geschrieben.</translation>
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
        <translation>, %1 bis %2</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>The training ends here: other data was opened.</source>
        <translation>Das Training endet hier: Es wurden andere Daten geöffnet.</translation>
    </message>
    <message>
        <source>Opened %1: %2 rows, %3 features, %4 classes.</source>
        <translation>%1 geöffnet: %2 Zeilen, %3 Merkmale, %4 Klassen.</translation>
    </message>
    <message>
        <source>Constraints changed (%1); they act from the next epoch.</source>
        <translation>Bedingungen geändert (%1); sie wirken ab der nächsten Epoche.</translation>
    </message>
    <message>
        <source>Training starts: %1; %2 epochs, mini-batches of %3, %4 searches an epoch with %5, seed %6.</source>
        <translation>Training beginnt: %1; %2 Epochen, Stapel von %3, %4 Suchen je Epoche mit %5, Startwert %6.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>The changed constraints act from epoch %1.</source>
        <translation>Die geänderten Bedingungen wirken ab Epoche %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1, epoch %2: %n update(s) skipped because the loss was not finite.</source>
        <translation>
            <numerusform>%1, Epoche %2: %n Aktualisierung übersprungen, weil der Verlust nicht endlich war.</numerusform>
            <numerusform>%1, Epoche %2: %n Aktualisierungen übersprungen, weil der Verlust nicht endlich war.</numerusform>
        </translation>
    </message>
    <message>
        <source>The training failed: %1</source>
        <translation>Das Training ist gescheitert: %1</translation>
    </message>
    <message>
        <source>%1: %2 after %3 epochs, validation accuracy %4, %5 s of work.</source>
        <translation>%1: %2 nach %3 Epochen, Genauigkeit in der Validierung %4, %5 s Arbeit.</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>%1 made room: at most %2 models stand side by side.</source>
        <translation>%1 hat Platz gemacht: höchstens %2 Modelle stehen nebeneinander.</translation>
    </message>
    <message>
        <source>At most %1 models stand side by side, and %2 are kept. Let go of one in the panel Compare, or train without a comparison.</source>
        <translation>Höchstens %1 Modelle stehen nebeneinander, und %2 sind behalten. Geben Sie im Fensterteil Vergleich eines frei, oder trainieren Sie ohne Vergleich.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a name and a number that tells it from others</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>At most %1 models stand side by side. Remove one in the panel Compare, then branch again.</source>
        <translation>Höchstens %1 Modelle stehen nebeneinander. Entfernen Sie im Fensterteil Vergleich eines, dann zweigen Sie noch einmal ab.</translation>
    </message>
    <message>
        <source>%1, from epoch %2</source>
        <translation>%1, ab Epoche %2</translation>
    </message>
    <message>
        <source>A new training branches off %1 at epoch %2.</source>
        <translation>Ein neues Training zweigt von %1 bei Epoche %2 ab.</translation>
    </message>
    <message>
        <source>%1 was removed.</source>
        <translation>%1 wurde entfernt.</translation>
    </message>
    <message>
        <source>Epoch %1 cannot be marked: marked epochs may take half of the memory for the past, and they do.</source>
        <translation>Epoche %1 lässt sich nicht merken: gemerkte Epochen dürfen die Hälfte des Speichers für Vergangenes belegen, und das tun sie schon.</translation>
    </message>
    <message>
        <source>There are only %1 training rows: every mini-batch is all of them.</source>
        <translation>Es gibt nur %1 Trainingszeilen: Jeder Mini-Batch enthält alle.</translation>
    </message>
</context>
<context>
    <name>app::WhatIfWiring</name>
    <message>
        <source>Row %1, edited</source>
        <translation>Zeile %1, bearbeitet</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Remove the bookmark of %1</source>
        <translation>Lesezeichen von %1 entfernen</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>A path from row to row through dense data.</source>
        <translation>Ein Pfad von Zeile zu Zeile durch dichte Daten.</translation>
    </message>
    <message>
        <source>A ring around a dot: no straight line parts the two classes.</source>
        <translation>Ein Ring um einen Punkt: Keine gerade Linie trennt die beiden Klassen.</translation>
    </message>
    <message>
        <source>Accuracy when every input may be moved by 0.1 to deceive the model (PGD, 40 steps, 5 restarts). Good: at least 80% of the model&apos;s accuracy without an attack.</source>
        <translation>Genauigkeit, wenn jede Eingabe um 0,1 bewegt werden darf, um das Modell zu täuschen (PGD, 40 Schritte, 5 Neustarts). Gut: mindestens 80 % der Genauigkeit des Modells ohne Angriff.</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Aktivierung</translation>
    </message>
    <message>
        <source>Adversarial</source>
        <translation>Adversarial</translation>
    </message>
    <message>
        <source>After the steps: give up (none), go on with longer and longer steps (step), or go on (steps).</source>
        <translation>Nach den Schritten: aufgeben (none), mit immer längeren Schritten weitermachen (step) oder weitermachen (steps).</translation>
    </message>
    <message>
        <source>After which an explanation is the best found so far; 0: none.</source>
        <translation>Danach ist eine Erklärung die beste bis dahin gefundene; 0: nie.</translation>
    </message>
    <message>
        <source>Age of the applicant. Time only goes forward.</source>
        <translation>Alter der antragstellenden Person. Zeit läuft nur vorwärts.</translation>
    </message>
    <message>
        <source>Alternatives</source>
        <translation>Alternativen</translation>
    </message>
    <message>
        <source>An explanation changes at most so many features; 0: any number. Training sets no limit.</source>
        <translation>Eine Erklärung ändert höchstens so viele Merkmale; 0: beliebig viele. Das Training setzt keine Grenze.</translation>
    </message>
    <message>
        <source>As ECCo, and drawn to where the model is sure: small prediction sets.</source>
        <translation>Wie ECCo, und dorthin gezogen, wo sich das Modell sicher ist: kleine Vorhersagemengen.</translation>
    </message>
    <message>
        <source>As the reference code</source>
        <translation>Wie der Referenzcode</translation>
    </message>
    <message>
        <source>At most so many training rows, evenly spaced.</source>
        <translation>Höchstens so viele Trainingszeilen, gleichmäßig verteilt.</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Burn-in</source>
        <translation>Vorlauf</translation>
    </message>
    <message>
        <source>CLUE</source>
        <translation>CLUE</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Kategorien</translation>
    </message>
    <message>
        <source>Changed features</source>
        <translation>Geänderte Merkmale</translation>
    </message>
    <message>
        <source>Circles</source>
        <translation>Kreise</translation>
    </message>
    <message>
        <source>ClaPROAR</source>
        <translation>ClaPROAR</translation>
    </message>
    <message>
        <source>Classification loss on nascent counterfactuals.</source>
        <translation>Klassifikationsverlust auf entstehenden Kontrafaktualen.</translation>
    </message>
    <message>
        <source>Classification loss on rows with others&apos; immutable features.</source>
        <translation>Klassifikationsverlust auf Zeilen mit den unveränderlichen Merkmalen anderer.</translation>
    </message>
    <message>
        <source>Classification loss only, without counterfactuals.</source>
        <translation>Nur Klassifikationsverlust, ohne Kontrafaktuale.</translation>
    </message>
    <message>
        <source>Contrastive</source>
        <translation>Kontrastiv</translation>
    </message>
    <message>
        <source>Contrasts mature counterfactuals with real rows and learns from nascent ones.</source>
        <translation>Stellt reife Kontrafaktuale echten Zeilen gegenüber und lernt aus entstehenden.</translation>
    </message>
    <message>
        <source>Conventional</source>
        <translation>Herkömmlich</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Cost L-inf</source>
        <translation>Kosten L∞</translation>
    </message>
    <message>
        <source>Cost L0</source>
        <translation>Kosten L0</translation>
    </message>
    <message>
        <source>Cost L2</source>
        <translation>Kosten L2</translation>
    </message>
    <message>
        <source>Cost MAD</source>
        <translation>Kosten MAD</translation>
    </message>
    <message>
        <source>Cost weight</source>
        <translation>Gewicht der Kosten</translation>
    </message>
    <message>
        <source>Counterfactual</source>
        <translation>Kontrafaktisch</translation>
    </message>
    <message>
        <source>Counterfactuals</source>
        <translation>Kontrafaktuale</translation>
    </message>
    <message>
        <source>Counterfactuals an explanation looks for; training uses one.</source>
        <translation>Kontrafaktuale, die eine Erklärung sucht; das Training verwendet eines.</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>Decoder penalty</source>
        <translation>Strafe des Dekoders</translation>
    </message>
    <message>
        <source>DiCE</source>
        <translation>DiCE</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Ziffern</translation>
    </message>
    <message>
        <source>Digits drawn by a simulated pen, not handwriting</source>
        <translation>Von einem simulierten Stift gezeichnete Ziffern, keine Handschrift</translation>
    </message>
    <message>
        <source>Divergence</source>
        <translation>Divergenz</translation>
    </message>
    <message>
        <source>Diversity</source>
        <translation>Vielfalt</translation>
    </message>
    <message>
        <source>Drawn to the middle of the target class.</source>
        <translation>Zur Mitte der Zielklasse gezogen.</translation>
    </message>
    <message>
        <source>Drawn to where the model has seen data: plausible, a little further.</source>
        <translation>Dorthin gezogen, wo das Modell Daten gesehen hat: plausibel, etwas weiter.</translation>
    </message>
    <message>
        <source>Draws rows further and further out; needs no gradient.</source>
        <translation>Zieht Zeilen immer weiter außen; braucht keinen Gradienten.</translation>
    </message>
    <message>
        <source>ECCCo</source>
        <translation>ECCCo</translation>
    </message>
    <message>
        <source>ECCo</source>
        <translation>ECCo</translation>
    </message>
    <message>
        <source>EUR</source>
        <translation>EUR</translation>
    </message>
    <message>
        <source>EUR a year</source>
        <translation>EUR/Jahr</translation>
    </message>
    <message>
        <source>Encoder batch</source>
        <translation>Stapel des Kodierers</translation>
    </message>
    <message>
        <source>Encoder epochs</source>
        <translation>Epochen des Kodierers</translation>
    </message>
    <message>
        <source>Encoder rate</source>
        <translation>Rate des Kodierers</translation>
    </message>
    <message>
        <source>Encoder units</source>
        <translation>Einheiten des Kodierers</translation>
    </message>
    <message>
        <source>Ends where the model need not move when it is trained again on the row.</source>
        <translation>Endet, wo sich das Modell nicht bewegen muss, wenn es auf dieser Zeile noch einmal trainiert wird.</translation>
    </message>
    <message>
        <source>Energy difference</source>
        <translation>Energiedifferenz</translation>
    </message>
    <message>
        <source>Energy of real rows less energy of mature counterfactuals of the same class.</source>
        <translation>Energie echter Zeilen minus Energie reifer Kontrafaktuale derselben Klasse.</translation>
    </message>
    <message>
        <source>Energy weight</source>
        <translation>Gewicht der Energie</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Excess implausibility</source>
        <translation>Überschuss an Unplausibilität</translation>
    </message>
    <message>
        <source>FACE</source>
        <translation>FACE</translation>
    </message>
    <message>
        <source>FGSM</source>
        <translation>FGSM</translation>
    </message>
    <message>
        <source>Free set size</source>
        <translation>Freie Mengengröße</translation>
    </message>
    <message>
        <source>Full years at the present address.</source>
        <translation>Volle Jahre an der jetzigen Adresse.</translation>
    </message>
    <message>
        <source>Generated points</source>
        <translation>Erzeugte Punkte</translation>
    </message>
    <message>
        <source>Generic</source>
        <translation>Generisch</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>Gravitational</source>
        <translation>Gravitation</translation>
    </message>
    <message>
        <source>Gravity</source>
        <translation>Anziehung</translation>
    </message>
    <message>
        <source>Greedy</source>
        <translation>Gierig</translation>
    </message>
    <message>
        <source>Growing Spheres</source>
        <translation>Wachsende Kugeln</translation>
    </message>
    <message>
        <source>Hidden units</source>
        <translation>Verborgene Einheiten</translation>
    </message>
    <message>
        <source>Highest degree. A degree cannot be lost.</source>
        <translation>Höchster Abschluss. Ein Abschluss geht nicht verloren.</translation>
    </message>
    <message>
        <source>Holds its class when the change is carried out imprecisely.</source>
        <translation>Behält seine Klasse, auch wenn die Änderung ungenau ausgeführt wird.</translation>
    </message>
    <message>
        <source>Horizontal coordinate.</source>
        <translation>Waagrechte Koordinate.</translation>
    </message>
    <message>
        <source>How a counterfactual is looked for.</source>
        <translation>Wie ein Kontrafaktual gesucht wird.</translation>
    </message>
    <message>
        <source>How categories move while searching: projected onto their simplex, or as softmax weights.</source>
        <translation>Wie sich Kategorien bei der Suche bewegen: auf ihren Simplex projiziert, oder als Softmax-Gewichte.</translation>
    </message>
    <message>
        <source>How different the counterfactuals for one target are from one another.</source>
        <translation>Wie verschieden die Kontrafaktuale für ein Ziel voneinander sind.</translation>
    </message>
    <message>
        <source>How far a row has to move for the other outcome when the protected feature may not change. By how many percent it falls. Good: significantly above 0.</source>
        <translation>Wie weit sich eine Zeile für das andere Ergebnis bewegen muss, wenn sich das geschützte Merkmal nicht ändern darf. Um wie viel Prozent das sinkt. Gut: signifikant über 0.</translation>
    </message>
    <message>
        <source>How far an input moves at a time.</source>
        <translation>Wie weit sich eine Eingabe auf einmal bewegt.</translation>
    </message>
    <message>
        <source>How far from the factual further alternatives start.</source>
        <translation>Wie weit von der Zeile entfernt weitere Alternativen beginnen.</translation>
    </message>
    <message>
        <source>How hard the alternatives are kept apart.</source>
        <translation>Wie stark die Alternativen auseinandergehalten werden.</translation>
    </message>
    <message>
        <source>How hard the target class pulls; 0: only sureness counts.</source>
        <translation>Wie stark die Zielklasse zieht; 0: nur Sicherheit zählt.</translation>
    </message>
    <message>
        <source>How much less likely than real rows of the target class the model finds its counterfactuals; 0: as likely.</source>
        <translation>Wie viel unwahrscheinlicher als echte Zeilen der Zielklasse das Modell seine Kontrafaktuale findet; 0: ebenso wahrscheinlich.</translation>
    </message>
    <message>
        <source>How often a prediction set holds the true class.</source>
        <translation>Wie oft eine Vorhersagemenge die wahre Klasse enthält.</translation>
    </message>
    <message>
        <source>How often every training row is seen.</source>
        <translation>Wie oft jede Trainingszeile gesehen wird.</translation>
    </message>
    <message>
        <source>How often the same input may be moved.</source>
        <translation>Wie oft dieselbe Eingabe bewegt werden darf.</translation>
    </message>
    <message>
        <source>How softly a class enters the prediction set.</source>
        <translation>Wie weich eine Klasse in die Vorhersagemenge kommt.</translation>
    </message>
    <message>
        <source>How the applicant makes a living.</source>
        <translation>Wovon die antragstellende Person lebt.</translation>
    </message>
    <message>
        <source>How the weights follow the gradient.</source>
        <translation>Wie die Gewichte dem Gradienten folgen.</translation>
    </message>
    <message>
        <source>Images of digits, 28 x 28 grey, written by a simulated pen.</source>
        <translation>Bilder von Ziffern, 28 x 28 grau, von einem simulierten Stift geschrieben.</translation>
    </message>
    <message>
        <source>Implausibility</source>
        <translation>Unplausibilität</translation>
    </message>
    <message>
        <source>Implausibility (MMD)</source>
        <translation>Unplausibilität (MMD)</translation>
    </message>
    <message>
        <source>Implausibility above what real rows of the target class score; below 0, suspect collapse to the centre of the class.</source>
        <translation>Unplausibilität über dem, was echte Zeilen der Zielklasse erreichen; unter 0 ist ein Zusammenfallen in der Mitte der Klasse zu vermuten.</translation>
    </message>
    <message>
        <source>Implausibility beyond that of real rows among themselves: 0 would be as plausible as real rows. Good: below the baseline.</source>
        <translation>Unplausibilität über die echter Zeilen untereinander hinaus: 0 wäre so plausibel wie echte Zeilen. Gut: unter dem Basismodell.</translation>
    </message>
    <message>
        <source>Implausibility of all counterfactuals together: the discrepancy (MMD, median heuristic) between them and real rows of their class. By how many percent it falls. Good: significantly above 0.</source>
        <translation>Unplausibilität aller Kontrafaktuale zusammen: die Diskrepanz (MMD, Median-Heuristik) zwischen ihnen und echten Zeilen ihrer Klasse. Um wie viel Prozent sie sinkt. Gut: signifikant über 0.</translation>
    </message>
    <message>
        <source>Implausibility: how far counterfactuals lie from real rows of their class. By how many percent counterfactual training lowers it. Good: significantly above 0.</source>
        <translation>Unplausibilität: wie weit Kontrafaktuale von echten Zeilen ihrer Klasse entfernt liegen. Um wie viel Prozent kontrafaktisches Training sie senkt. Gut: signifikant über 0.</translation>
    </message>
    <message>
        <source>Imprecision</source>
        <translation>Ungenauigkeit</translation>
    </message>
    <message>
        <source>Inputs that were moved as often as they may start again once none is left.</source>
        <translation>Eingaben, die so oft wie erlaubt bewegt wurden, dürfen neu beginnen, sobald keine übrig ist.</translation>
    </message>
    <message>
        <source>Invalidation rate</source>
        <translation>Ungültigkeitsrate</translation>
    </message>
    <message>
        <source>Invariance</source>
        <translation>Invarianz</translation>
    </message>
    <message>
        <source>KL weight</source>
        <translation>KL-Gewicht</translation>
    </message>
    <message>
        <source>Largest change of any model input up to which an unfinished counterfactual counts as an adversarial example.</source>
        <translation>Größte Änderung einer Eingabe des Modells, bis zu der ein unfertiges Kontrafaktual als adversariales Beispiel zählt.</translation>
    </message>
    <message>
        <source>Latent size</source>
        <translation>Latente Größe</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Length of a step along the gradient.</source>
        <translation>Länge eines Schrittes entlang des Gradienten.</translation>
    </message>
    <message>
        <source>Length of the optimiser&apos;s steps.</source>
        <translation>Länge der Schritte des Optimierers.</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>Loans</source>
        <translation>Kredite</translation>
    </message>
    <message>
        <source>Longest edge</source>
        <translation>Längste Kante</translation>
    </message>
    <message>
        <source>Longest search</source>
        <translation>Längste Suche</translation>
    </message>
    <message>
        <source>Loss weight</source>
        <translation>Gewicht des Verlusts</translation>
    </message>
    <message>
        <source>Many small steps along the sign of the loss&apos;s gradient, from random starts.</source>
        <translation>Viele kleine Schritte entlang des Vorzeichens des Verlustgradienten, von zufälligen Anfängen.</translation>
    </message>
    <message>
        <source>Mature counterfactuals are contrasted with real rows of the target class.</source>
        <translation>Reife Kontrafaktuale werden echten Zeilen der Zielklasse gegenübergestellt.</translation>
    </message>
    <message>
        <source>Mature from</source>
        <translation>Reif ab</translation>
    </message>
    <message>
        <source>Mean Euclidean distance of the counterfactuals to their factuals.</source>
        <translation>Mittlerer euklidischer Abstand der Kontrafaktuale zu ihren Ausgangszeilen.</translation>
    </message>
    <message>
        <source>Mean L1 distance of the counterfactuals to real test rows of the target class.</source>
        <translation>Mittlerer L1-Abstand der Kontrafaktuale zu echten Testzeilen der Zielklasse.</translation>
    </message>
    <message>
        <source>Mean L1 distance of the counterfactuals to rows that the model itself generates for the target class; low is faithful.</source>
        <translation>Mittlerer L1-Abstand der Kontrafaktuale zu Zeilen, die das Modell selbst für die Zielklasse erzeugt; klein ist getreu.</translation>
    </message>
    <message>
        <source>Mean L1 distance of the counterfactuals to their factuals.</source>
        <translation>Mittlerer L1-Abstand der Kontrafaktuale zu ihren Ausgangszeilen.</translation>
    </message>
    <message>
        <source>Mean L1 distance to the 50 nearest of up to 1,000 sampled rows of the target class.</source>
        <translation>Mittlerer L1-Abstand zu den 50 nächsten von bis zu 1.000 gezogenen Zeilen der Zielklasse.</translation>
    </message>
    <message>
        <source>Mean L1 distance to the factuals in median absolute deviations of the inputs.</source>
        <translation>Mittlerer L1-Abstand zu den Ausgangszeilen in mittleren absoluten Abweichungen der Eingaben vom Median.</translation>
    </message>
    <message>
        <source>Mean number of features that change.</source>
        <translation>Mittlere Zahl der Merkmale, die sich ändern.</translation>
    </message>
    <message>
        <source>Mean number of model inputs that change.</source>
        <translation>Mittlere Zahl der Eingaben des Modells, die sich ändern.</translation>
    </message>
    <message>
        <source>Mean of the largest change of an input.</source>
        <translation>Mittel der größten Änderung einer Eingabe.</translation>
    </message>
    <message>
        <source>Mean share of the model inputs that stay as they are.</source>
        <translation>Mittlerer Anteil der Eingaben des Modells, die bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Money put aside, to 100 EUR.</source>
        <translation>Zurückgelegtes Geld, auf 100 EUR genau.</translation>
    </message>
    <message>
        <source>Moons</source>
        <translation>Monde</translation>
    </message>
    <message>
        <source>Moves of an input</source>
        <translation>Züge einer Eingabe</translation>
    </message>
    <message>
        <source>Moves one input at a time, the most telling first: few change.</source>
        <translation>Bewegt eine Eingabe auf einmal, die aussagekräftigste zuerst: wenige ändern sich.</translation>
    </message>
    <message>
        <source>Moves through an autoencoder to where the model is sure, of whatever class.</source>
        <translation>Bewegt sich durch einen Autoencoder dorthin, wo sich das Modell sicher ist, gleich in welcher Klasse.</translation>
    </message>
    <message>
        <source>Moves through an autoencoder: keeps to what rows look like.</source>
        <translation>Bewegt sich durch einen Autoencoder: bleibt bei dem, wie Zeilen aussehen.</translation>
    </message>
    <message>
        <source>NICE</source>
        <translation>NICE</translation>
    </message>
    <message>
        <source>Nascent counterfactuals serve as adversarial examples.</source>
        <translation>Entstehende Kontrafaktuale dienen als adversariale Beispiele.</translation>
    </message>
    <message>
        <source>Nascent within</source>
        <translation>Entstehend innerhalb</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Nachbarn</translation>
    </message>
    <message>
        <source>Networks that learn side by side and answer with their mean probability: a deep ensemble. 1: a single network.</source>
        <translation>Netze, die nebeneinander lernen und mit ihrer mittleren Wahrscheinlichkeit antworten: ein tiefes Ensemble. 1: ein einzelnes Netz.</translation>
    </message>
    <message>
        <source>Noise of N(0, 1) 1e-3 on the kernel&apos;s diagonal.</source>
        <translation>Rauschen von N(0, 1) 1e-3 auf der Diagonale des Kerns.</translation>
    </message>
    <message>
        <source>Of the autoencoder. How many numbers a row is reduced to.</source>
        <translation>Des Autoencoders. Auf wie viele Zahlen eine Zeile verkürzt wird.</translation>
    </message>
    <message>
        <source>Of the autoencoder. How often every training row is seen.</source>
        <translation>Des Autoencoders. Wie oft jede Trainingszeile gesehen wird.</translation>
    </message>
    <message>
        <source>Of the autoencoder. Length of the optimiser&apos;s steps.</source>
        <translation>Des Autoencoders. Länge der Schritte des Optimierers.</translation>
    </message>
    <message>
        <source>Of the autoencoder. Rows of one update.</source>
        <translation>Des Autoencoders. Zeilen einer Aktualisierung.</translation>
    </message>
    <message>
        <source>Of the autoencoder. Small: likenesses are close; large: latent numbers are smooth.</source>
        <translation>Des Autoencoders. Klein: Nachbildungen sind ähnlich; groß: latente Zahlen sind glatt.</translation>
    </message>
    <message>
        <source>Of the autoencoder. Units of each hidden layer of the encoder; the decoder mirrors it.</source>
        <translation>Des Autoencoders. Einheiten jeder verborgenen Schicht des Kodierers; der Dekoder spiegelt ihn.</translation>
    </message>
    <message>
        <source>Of the autoencoder. Weight of the decoder&apos;s squared parameters in the loss.</source>
        <translation>Des Autoencoders. Gewicht der quadrierten Parameter des Dekoders im Verlust.</translation>
    </message>
    <message>
        <source>Of the epsilon graph; 0: what half of the rows need for k neighbours.</source>
        <translation>Des Epsilon-Graphen; 0: was die Hälfte der Zeilen für k Nachbarn braucht.</translation>
    </message>
    <message>
        <source>One step of the full length along the sign of the loss&apos;s gradient.</source>
        <translation>Ein Schritt voller Länge entlang des Vorzeichens des Verlustgradienten.</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation>Ausreißer</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <source>PGD</source>
        <translation>PGD</translation>
    </message>
    <message>
        <source>PROBE</source>
        <translation>PROBE</translation>
    </message>
    <message>
        <source>Prediction sets up to this size cost nothing.</source>
        <translation>Vorhersagemengen bis zu dieser Größe kosten nichts.</translation>
    </message>
    <message>
        <source>Price of a prediction set with several classes.</source>
        <translation>Preis einer Vorhersagemenge mit mehreren Klassen.</translation>
    </message>
    <message>
        <source>Price of an invalidation rate above the wanted one.</source>
        <translation>Preis einer Ungültigkeitsrate über der gewünschten.</translation>
    </message>
    <message>
        <source>Price of moving away from the factual (L1).</source>
        <translation>Preis dafür, sich von der Zeile zu entfernen (L1).</translation>
    </message>
    <message>
        <source>Price of the model&apos;s loss at the counterfactual.</source>
        <translation>Preis des Verlusts des Modells am Kontrafaktual.</translation>
    </message>
    <message>
        <source>Probability of the target class from which a counterfactual is mature.</source>
        <translation>Wahrscheinlichkeit der Zielklasse, ab der ein Kontrafaktual reif ist.</translation>
    </message>
    <message>
        <source>Pull towards regions the model finds plausible.</source>
        <translation>Zug zu Gegenden, die das Modell plausibel findet.</translation>
    </message>
    <message>
        <source>Pull towards the middle of the target class.</source>
        <translation>Zug zur Mitte der Zielklasse.</translation>
    </message>
    <message>
        <source>REVISE</source>
        <translation>REVISE</translation>
    </message>
    <message>
        <source>Radius of the first ball and width of the shells around it.</source>
        <translation>Radius der ersten Kugel und Breite der Schalen darum.</translation>
    </message>
    <message>
        <source>Redundancy</source>
        <translation>Redundanz</translation>
    </message>
    <message>
        <source>Regime</source>
        <translation>Trainingsart</translation>
    </message>
    <message>
        <source>Reward</source>
        <translation>Belohnung</translation>
    </message>
    <message>
        <source>Ridge</source>
        <translation>Ridge</translation>
    </message>
    <message>
        <source>Robustness</source>
        <translation>Robustheit</translation>
    </message>
    <message>
        <source>Rows drawn in each shell.</source>
        <translation>In jeder Schale gezogene Zeilen.</translation>
    </message>
    <message>
        <source>Rows of the graph</source>
        <translation>Zeilen des Graphen</translation>
    </message>
    <message>
        <source>Rows that each row is joined to.</source>
        <translation>Zeilen, mit denen jede Zeile verbunden wird.</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Stichproben</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Set size weight</source>
        <translation>Gewicht der Mengengröße</translation>
    </message>
    <message>
        <source>Set temperature</source>
        <translation>Temperatur der Menge</translation>
    </message>
    <message>
        <source>Several alternatives at once that differ from one another.</source>
        <translation>Mehrere Alternativen zugleich, die sich voneinander unterscheiden.</translation>
    </message>
    <message>
        <source>Share of imprecise rows that may lose the class.</source>
        <translation>Anteil ungenauer Zeilen, die die Klasse verlieren dürfen.</translation>
    </message>
    <message>
        <source>Share of rows in the emptiest places, where no path may end.</source>
        <translation>Anteil der Zeilen an den leersten Stellen, wo kein Pfad enden darf.</translation>
    </message>
    <message>
        <source>Share of searches that end where the model predicts the target.</source>
        <translation>Anteil der Suchen, die enden, wo das Modell das Ziel vorhersagt.</translation>
    </message>
    <message>
        <source>Share of searches that reach the wanted probability of the target.</source>
        <translation>Anteil der Suchen, die die gewünschte Wahrscheinlichkeit des Ziels erreichen.</translation>
    </message>
    <message>
        <source>Share of the epochs that train without counterfactuals first.</source>
        <translation>Anteil der Epochen, die zuerst ohne Kontrafaktuale trainieren.</translation>
    </message>
    <message>
        <source>Share of the protected feature in what the model&apos;s answer rests on: |IG of it| over the sum of all |IG| (integrated gradients), of the model that learned with the feature protected. Good: below the baseline.</source>
        <translation>Anteil des geschützten Merkmals an dem, worauf die Antwort des Modells beruht: |IG davon| durch die Summe aller |IG| (integrierte Gradienten), bei dem Modell, das mit geschütztem Merkmal gelernt hat. Gut: unter dem Basismodell.</translation>
    </message>
    <message>
        <source>Share of the searches that end in the wanted class. Good: at most 2 points below the baseline.</source>
        <translation>Anteil der Suchen, die in der gewünschten Klasse enden. Gut: höchstens 2 Punkte unter dem Basismodell.</translation>
    </message>
    <message>
        <source>Share of the test rows that are classed right. Good: at most 1 point below the baseline.</source>
        <translation>Anteil der Testzeilen, die richtig eingestuft werden. Gut: höchstens 1 Punkt unter dem Basismodell.</translation>
    </message>
    <message>
        <source>Shell width</source>
        <translation>Breite der Schale</translation>
    </message>
    <message>
        <source>Simulated credit applications, not real people</source>
        <translation>Simulierte Kreditanträge, keine echten Menschen</translation>
    </message>
    <message>
        <source>Simulated credit applications: numbers, a category and an ordered feature.</source>
        <translation>Simulierte Kreditanträge: Zahlen, eine Kategorie und ein geordnetes Merkmal.</translation>
    </message>
    <message>
        <source>Squared energies of real rows and counterfactuals.</source>
        <translation>Quadrierte Energien echter Zeilen und Kontrafaktuale.</translation>
    </message>
    <message>
        <source>Squared maximum mean discrepancy between the counterfactuals and real test rows of the target class.</source>
        <translation>Quadrierte größte mittlere Diskrepanz zwischen den Kontrafaktualen und echten Testzeilen der Zielklasse.</translation>
    </message>
    <message>
        <source>Start noise</source>
        <translation>Rauschen am Anfang</translation>
    </message>
    <message>
        <source>Step size</source>
        <translation>Schrittweite</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Steps after which a search gives up.</source>
        <translation>Schritte, nach denen eine Suche aufgibt.</translation>
    </message>
    <message>
        <source>Strict validity (mature)</source>
        <translation>Strenge Gültigkeit (reif)</translation>
    </message>
    <message>
        <source>Target weight</source>
        <translation>Gewicht des Ziels</translation>
    </message>
    <message>
        <source>Ten blobs</source>
        <translation>Zehn Wolken</translation>
    </message>
    <message>
        <source>Ten clouds in a honeycomb: many classes in the plane.</source>
        <translation>Zehn Wolken in einer Wabe: viele Klassen in der Ebene.</translation>
    </message>
    <message>
        <source>The entropy is divided by the number of classes, and the latent numbers are drawn by chance, at the start and after each step.</source>
        <translation>Die Entropie wird durch die Zahl der Klassen geteilt, und die latenten Zahlen werden am Anfang und nach jedem Schritt zufällig gezogen.</translation>
    </message>
    <message>
        <source>The latent numbers are drawn by chance, at the start and after each step.</source>
        <translation>Die latenten Zahlen werden am Anfang und nach jedem Schritt zufällig gezogen.</translation>
    </message>
    <message>
        <source>The penalty has no gradient.</source>
        <translation>Die Strafe hat keinen Gradienten.</translation>
    </message>
    <message>
        <source>The publication&apos;s own score of the protected feature by integrated gradients. Good: below the baseline.</source>
        <translation>Die eigene Wertung der Veröffentlichung für das geschützte Merkmal, mit integrierten Gradienten. Gut: unter dem Basismodell.</translation>
    </message>
    <message>
        <source>The rate is taken of the target&apos;s logit, its hinge has no gradient.</source>
        <translation>Die Rate wird vom Logit des Ziels genommen, ihr Scharnier hat keinen Gradienten.</translation>
    </message>
    <message>
        <source>The shortest way across the decision boundary.</source>
        <translation>Der kürzeste Weg über die Entscheidungsgrenze.</translation>
    </message>
    <message>
        <source>The shortest way, measured by how much each feature varies.</source>
        <translation>Der kürzeste Weg, gemessen daran, wie sehr jedes Merkmal schwankt.</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>Zeitgrenze</translation>
    </message>
    <message>
        <source>Towards the nearest observed row of the class, feature by feature.</source>
        <translation>Zur nächsten beobachteten Zeile der Klasse, Merkmal für Merkmal.</translation>
    </message>
    <message>
        <source>Training rows for which a counterfactual is searched in each epoch.</source>
        <translation>Trainingszeilen, für die in jeder Epoche ein Kontrafaktual gesucht wird.</translation>
    </message>
    <message>
        <source>Two clouds far apart: a straight line parts the two classes.</source>
        <translation>Zwei weit entfernte Wolken: Eine gerade Linie trennt die beiden Klassen.</translation>
    </message>
    <message>
        <source>Two interleaved half moons: a curved boundary between two classes.</source>
        <translation>Zwei verschränkte Halbmonde: eine gebogene Grenze zwischen zwei Klassen.</translation>
    </message>
    <message>
        <source>Two wide clouds that overlap: some rows cannot be told apart.</source>
        <translation>Zwei breite, überlappende Wolken: Manche Zeilen lassen sich nicht unterscheiden.</translation>
    </message>
    <message>
        <source>Unfaithfulness</source>
        <translation>Untreue</translation>
    </message>
    <message>
        <source>Units of each hidden layer of an mlp, e.g. 32 or 64,64,64. Empty: a linear model.</source>
        <translation>Einheiten jeder verborgenen Schicht eines mlp, z. B. 32 oder 64,64,64. Leer: ein lineares Modell.</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Gültigkeit</translation>
    </message>
    <message>
        <source>Validity after rounding and decoding, as a person would read the row. Good: at most 2 points below the baseline.</source>
        <translation>Gültigkeit nach Runden und Dekodieren, wie man die Zeile lesen würde. Gut: höchstens 2 Punkte unter dem Basismodell.</translation>
    </message>
    <message>
        <source>Validity when the protected feature may not change. Good: at most 2 points below the baseline.</source>
        <translation>Gültigkeit, wenn sich das geschützte Merkmal nicht ändern darf. Gut: höchstens 2 Punkte unter dem Basismodell.</translation>
    </message>
    <message>
        <source>Variance of how imprecisely a change is carried out.</source>
        <translation>Varianz dessen, wie ungenau eine Änderung ausgeführt wird.</translation>
    </message>
    <message>
        <source>Vertical coordinate.</source>
        <translation>Senkrechte Koordinate.</translation>
    </message>
    <message>
        <source>Wachter</source>
        <translation>Wachter</translation>
    </message>
    <message>
        <source>Weight of the classification loss on rows whose immutable features come from other rows, which teaches the model to lean on what people can change.</source>
        <translation>Gewicht des Klassifikationsverlusts auf Zeilen, deren unveränderliche Merkmale von anderen Zeilen stammen; das lehrt das Modell, sich auf das zu stützen, was man ändern kann.</translation>
    </message>
    <message>
        <source>Weight of the energy difference between real rows and mature counterfactuals.</source>
        <translation>Gewicht der Energiedifferenz zwischen echten Zeilen und reifen Kontrafaktualen.</translation>
    </message>
    <message>
        <source>Weight of the loss on nascent counterfactuals, used as adversarial examples.</source>
        <translation>Gewicht des Verlusts auf entstehenden Kontrafaktualen, die als adversariale Beispiele dienen.</translation>
    </message>
    <message>
        <source>Weight of the squared energies, which keeps them bounded.</source>
        <translation>Gewicht der quadrierten Energien, das sie beschränkt hält.</translation>
    </message>
    <message>
        <source>Weights 1 / (MAD + 1e-5 D), and none for a single counterfactual.</source>
        <translation>Gewichte 1 / (MAD + 1e-5 D), und keine für ein einzelnes Kontrafaktual.</translation>
    </message>
    <message>
        <source>What each hidden unit does with its weighted sum.</source>
        <translation>Was jede verborgene Einheit mit ihrer gewichteten Summe tut.</translation>
    </message>
    <message>
        <source>What the applicant owes already, to 100 EUR.</source>
        <translation>Was die antragstellende Person schon schuldet, auf 100 EUR genau.</translation>
    </message>
    <message>
        <source>When a search that goes on gives up after all.</source>
        <translation>Wann eine Suche, die weitermacht, doch aufgibt.</translation>
    </message>
    <message>
        <source>When not mature</source>
        <translation>Wenn nicht reif</translation>
    </message>
    <message>
        <source>Which feature is swapped first: the one that gains most (sparsity), most by distance (proximity); none: all at once.</source>
        <translation>Welches Merkmal zuerst getauscht wird: das mit dem größten Gewinn (sparsity), dem größten je Abstand (proximity); none: alle auf einmal.</translation>
    </message>
    <message>
        <source>Which losses join the classification loss.</source>
        <translation>Welche Verluste zum Klassifikationsverlust hinzukommen.</translation>
    </message>
    <message>
        <source>Which rows are joined: the nearest ones, or all within ε.</source>
        <translation>Welche Zeilen verbunden werden: die nächsten, oder alle innerhalb von ε.</translation>
    </message>
    <message>
        <source>Yearly income before tax, to 100 EUR.</source>
        <translation>Jahreseinkommen vor Steuern, auf 100 EUR genau.</translation>
    </message>
    <message>
        <source>a shell</source>
        <translation>je Schale</translation>
    </message>
    <message>
        <source>adversarial</source>
        <translation>adversarial</translation>
    </message>
    <message>
        <source>an epoch</source>
        <translation>je Epoche</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>attacking</source>
        <translation>es wird angegriffen</translation>
    </message>
    <message>
        <source>computing the digest</source>
        <translation>die Prüfsumme wird berechnet</translation>
    </message>
    <message>
        <source>divergence</source>
        <translation>Divergenz</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>drawing digits</source>
        <translation>Ziffern werden gezeichnet</translation>
    </message>
    <message>
        <source>evaluating</source>
        <translation>es wird gemessen</translation>
    </message>
    <message>
        <source>fitting the autoencoder</source>
        <translation>der Autoencoder wird angepasst</translation>
    </message>
    <message>
        <source>invariance</source>
        <translation>Invarianz</translation>
    </message>
    <message>
        <source>mlp: layers of units, for any data. lenet: LeNet-5, two convolutions and three dense layers, for images.</source>
        <translation>mlp: Schichten von Einheiten, für beliebige Daten. lenet: LeNet-5, zwei Faltungen und drei dichte Schichten, für Bilder.</translation>
    </message>
    <message>
        <source>reading images</source>
        <translation>Bilder werden gelesen</translation>
    </message>
    <message>
        <source>ridge</source>
        <translation>Ridge</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>times the steps</source>
        <translation>mal die Schritte</translation>
    </message>
    <message>
        <source>training</source>
        <translation>es wird trainiert</translation>
    </message>
    <message>
        <source>unpacking</source>
        <translation>wird entpackt</translation>
    </message>
    <message>
        <source>years</source>
        <translation>Jahre</translation>
    </message>
    <message>
        <source>Rows of one update; by default at most all training rows.</source>
        <translation>Zeilen einer Aktualisierung; voreingestellt höchstens alle Trainingszeilen.</translation>
    </message>
    <message>
        <source>splitting and scaling the rows</source>
        <translation>die Zeilen werden aufgeteilt und skaliert</translation>
    </message>
    <message>
        <source>reading rows</source>
        <translation>Zeilen werden gelesen</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Calibration error</source>
        <translation>Kalibrierungsfehler</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>How far stated probabilities are from what comes true</source>
        <translation>Wie weit genannte Wahrscheinlichkeiten von dem entfernt sind, was eintrifft</translation>
    </message>
    <message>
        <source>Mean over the classes, on all test rows</source>
        <translation>Mittel über die Klassen, auf allen Testzeilen</translation>
    </message>
    <message>
        <source>Share of the test rows whose class is predicted</source>
        <translation>Anteil der Testzeilen, deren Klasse richtig vorhergesagt wird</translation>
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
        <translation>eine Tabelle, eine IDX-Datei, ein Bilderordner, builtin:ID, ein Modell (.json) oder eine Sitzung (.counterfoil)</translation>
    </message>
</context>
<context>
    <name>ui::AnimationProgress</name>
    <message>
        <source>Pictures of the animation</source>
        <translation>Bilder der Animation</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>End the export; what was written of it is removed</source>
        <translation>Den Export beenden; was davon geschrieben wurde, wird entfernt</translation>
    </message>
    <message>
        <source>Animation: picture %1 of %2</source>
        <translation>Animation: Bild %1 von %2</translation>
    </message>
</context>
<context>
    <name>ui::AnimationWorker</name>
    <message>
        <source>The folder %1 could not be made; may it be written to?</source>
        <translation>Der Ordner %1 ließ sich nicht anlegen; darf man dort schreiben?</translation>
    </message>
    <message>
        <source>%1 could not be written; is there room, and may it be?</source>
        <translation>%1 ließ sich nicht schreiben; ist Platz da, und darf man?</translation>
    </message>
    <message>
        <source>%1 could not be written; %2</source>
        <translation>%1 ließ sich nicht schreiben; %2</translation>
    </message>
</context>
<context>
    <name>ui::BulkBar</name>
    <message>
        <source>Change the selected features</source>
        <translation>Die gewählten Merkmale ändern</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Only up</source>
        <translation>Nur hinauf</translation>
    </message>
    <message>
        <source>Only down</source>
        <translation>Nur hinab</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>As suggested</source>
        <translation>Wie vorgeschlagen</translation>
    </message>
    <message>
        <source>Back to what the data suggests: direction and range.</source>
        <translation>Zurück zu dem, was die Daten nahelegen: Richtung und Bereich.</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alle wählen</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>Auswahl aufheben</translation>
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
        <translation>Die Fläche wird berechnet</translation>
    </message>
</context>
<context>
    <name>ui::ChangeBar</name>
    <message>
        <source>%1 → %2, exactly</source>
        <translation>%1 → %2, genau</translation>
    </message>
    <message>
        <source>%1 levels</source>
        <translation>%1 Stufen</translation>
    </message>
    <message>
        <source>The bar spans %1 to %2, where most rows are. Allowed: %3 to %4</source>
        <translation>Der Balken reicht von %1 bis %2, wo die meisten Zeilen liegen. Erlaubt: %3 bis %4</translation>
    </message>
    <message>
        <source>%1: from %2 to %3, %4</source>
        <translation>%1: von %2 zu %3, %4</translation>
    </message>
</context>
<context>
    <name>ui::ChangesModel</name>
    <message>
        <source>Feature</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Constraint</source>
        <translation>Bedingung</translation>
    </message>
</context>
<context>
    <name>ui::ClassLegend</name>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
</context>
<context>
    <name>ui::ColumnHeader</name>
    <message>
        <source>Columns: what they hold and how they may change</source>
        <translation>Spalten: was sie enthalten und wie sie sich ändern dürfen</translation>
    </message>
    <message>
        <source>class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>split</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source> and %1 more</source>
        <translation> und %1 weitere</translation>
    </message>
    <message>
        <source>The bars show %1 evenly spaced rows of %2.</source>
        <translation>Die Balken zeigen %1 gleichmäßig verteilte von %2 Zeilen.</translation>
    </message>
    <message>
        <source>What the model learns to tell: the class of each row.</source>
        <translation>Was das Modell zu unterscheiden lernt: die Klasse jeder Zeile.</translation>
    </message>
    <message>
        <source>Whether a row is learned from, watched, or held back to test.</source>
        <translation>Ob aus einer Zeile gelernt, sie nur beobachtet oder für den Test zurückgehalten wird.</translation>
    </message>
    <message>
        <source>Click for the next choice, right click for all.</source>
        <translation>Klicken für die nächste Wahl, rechts klicken für alle.</translation>
    </message>
    <message>
        <source>Click to change it.</source>
        <translation>Klicken, um es zu ändern.</translation>
    </message>
    <message>
        <source>Edit range...</source>
        <translation>Bereich bearbeiten ...</translation>
    </message>
    <message>
        <source>As suggested</source>
        <translation>Wie vorgeschlagen</translation>
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
        <translation>Maße der Modelle</translation>
    </message>
    <message>
        <source>Measure the models on the same test rows to see them side by side, with intervals.</source>
        <translation>Messen Sie die Modelle auf denselben Testzeilen, um sie mit Intervallen nebeneinander zu sehen.</translation>
    </message>
    <message>
        <source>What each model says of the row</source>
        <translation>Was jedes Modell zur Zeile sagt</translation>
    </message>
    <message>
        <source>Select a row in a landscape: what each model says of it stands here, side by side.</source>
        <translation>Wählen Sie in einer Landschaft eine Zeile: Hier steht nebeneinander, was jedes Modell dazu sagt.</translation>
    </message>
    <message>
        <source>Settings in which the models differ</source>
        <translation>Einstellungen, in denen sich die Modelle unterscheiden</translation>
    </message>
    <message>
        <source>The models do not differ in any setting. Train again with others, and keep these.</source>
        <translation>Die Modelle unterscheiden sich in keiner Einstellung. Trainieren Sie noch einmal mit anderen, und behalten Sie diese.</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Maße</translation>
    </message>
    <message>
        <source>This row</source>
        <translation>Diese Zeile</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Which models stay when another training starts</source>
        <translation>Welche Modelle bleiben, wenn ein weiteres Training beginnt</translation>
    </message>
    <message>
        <source>How they measure, with intervals</source>
        <translation>Wie sie abschneiden, mit Intervallen</translation>
    </message>
    <message>
        <source>What each says of the selected row, and what would have to change</source>
        <translation>Was jedes zur gewählten Zeile sagt, und was sich ändern müsste</translation>
    </message>
    <message>
        <source>In which settings they differ</source>
        <translation>In welchen Einstellungen sie sich unterscheiden</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>Es wird gemessen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>End the measuring</source>
        <translation>Das Messen beenden</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Let go of the chosen model</source>
        <translation>Das gewählte Modell freigeben</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the table, separated by tabs</source>
        <translation>Die Tabelle kopieren, mit Tabulatoren getrennt</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>Measure the models</source>
        <translation>Modelle messen</translation>
    </message>
    <message>
        <source>Search counterfactuals of the same test rows with every model, in several rounds</source>
        <translation>Mit jedem Modell Kontrafaktuale derselben Testzeilen suchen, in mehreren Runden</translation>
    </message>
    <message>
        <source>Models side by side</source>
        <translation>Modelle nebeneinander</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Kept models stay when another training starts; at most four stand side by side.</source>
        <translation>Behaltene Modelle bleiben, wenn ein weiteres Training beginnt; höchstens vier stehen nebeneinander.</translation>
    </message>
    <message>
        <source>Only settings that differ are listed; marked: unlike the first model.</source>
        <translation>Nur abweichende Einstellungen sind aufgeführt; hervorgehoben: anders als beim ersten Modell.</translation>
    </message>
    <message>
        <source>Better than the first model, beyond chance (99%)</source>
        <translation>Besser als das erste Modell, über den Zufall hinaus (99 %)</translation>
    </message>
    <message>
        <source>Worse than the first model, beyond chance (99%)</source>
        <translation>Schlechter als das erste Modell, über den Zufall hinaus (99 %)</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>%1 behalten</translation>
    </message>
    <message>
        <source>Stays when another training starts</source>
        <translation>Bleibt, wenn ein weiteres Training beginnt</translation>
    </message>
    <message>
        <source>learning</source>
        <translation>lernt</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>%1 rounds of %2 searches a model, 99% intervals; marked: beyond chance against the first model</source>
        <translation>%1 Runden von %2 Suchen je Modell, 99-%-Intervalle; hervorgehoben: über den Zufall hinaus gegenüber dem ersten Modell</translation>
    </message>
    <message>
        <source>Bold: unlike the first model.</source>
        <translation>Fett: anders als beim ersten Modell.</translation>
    </message>
</context>
<context>
    <name>ui::ConstraintsModel</name>
    <message numerus="yes">
        <source>%n categories stay as they were: a category has no order, so it can only be free or locked.</source>
        <translation>
            <numerusform>%n Kategorie blieb, wie sie war: Eine Kategorie hat keine Reihenfolge, sie kann nur frei oder gesperrt sein.</numerusform>
            <numerusform>%n Kategorien blieben, wie sie waren: Eine Kategorie hat keine Reihenfolge, sie kann nur frei oder gesperrt sein.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Range of %1</source>
        <translation>Bereich von %1</translation>
    </message>
    <message>
        <source>%1: as suggested</source>
        <translation>%1: wie vorgeschlagen</translation>
    </message>
    <message>
        <source>These constraints are for %1 features; the data has %2.</source>
        <translation>Diese Bedingungen gelten für %1 Merkmale; die Daten haben %2.</translation>
    </message>
    <message>
        <source>All pixels</source>
        <translation>Alle Pixel</translation>
    </message>
    <message>
        <source>All features</source>
        <translation>Alle Merkmale</translation>
    </message>
    <message numerus="yes">
        <source>%n pixels</source>
        <translation>
            <numerusform>%n Pixel</numerusform>
            <numerusform>%n Pixel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n features</source>
        <translation>
            <numerusform>%n Merkmal</numerusform>
            <numerusform>%n Merkmale</numerusform>
        </translation>
    </message>
    <message>
        <source>may become any of its %1 levels</source>
        <translation>darf jede seiner %1 Stufen werden</translation>
    </message>
    <message>
        <source>may move between %1 and %2%3</source>
        <translation>darf sich zwischen %1 und %2%3 bewegen</translation>
    </message>
    <message>
        <source>may rise, up to %1%2</source>
        <translation>darf steigen, bis %1%2</translation>
    </message>
    <message>
        <source>may fall, down to %1%2</source>
        <translation>darf fallen, bis %1%2</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>bleibt, wie es ist</translation>
    </message>
    <message>
        <source>any of %1</source>
        <translation>jede von %1</translation>
    </message>
    <message>
        <source>Any number within the range.</source>
        <translation>Jede Zahl im Bereich.</translation>
    </message>
    <message>
        <source>Stays a whole number.</source>
        <translation>Bleibt eine ganze Zahl.</translation>
    </message>
    <message>
        <source>One of %1 names without an order: it moves as a whole, never halfway.</source>
        <translation>Einer von %1 Namen ohne Reihenfolge: Es wechselt ganz, nie halb.</translation>
    </message>
    <message>
        <source>One of %1 levels, lowest first; up and down follow that order.</source>
        <translation>Eine von %1 Stufen, die niedrigste zuerst; hinauf und hinab folgen dieser Ordnung.</translation>
    </message>
    <message>
        <source>Brightness from 0 to 255.</source>
        <translation>Helligkeit von 0 bis 255.</translation>
    </message>
    <message>
        <source>A category may take any of its levels.</source>
        <translation>Eine Kategorie darf jede ihrer Stufen annehmen.</translation>
    </message>
    <message>
        <source>No counterfactual goes below %1, unless its row already is.</source>
        <translation>Kein Kontrafaktual geht unter %1, außer seine Zeile liegt schon darunter.</translation>
    </message>
    <message>
        <source>No counterfactual goes above %1, unless its row already is.</source>
        <translation>Kein Kontrafaktual geht über %1, außer seine Zeile liegt schon darüber.</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>Merkmal</translation>
    </message>
    <message>
        <source>What the data calls it, with its unit</source>
        <translation>Wie es in den Daten heißt, mit seiner Einheit</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>What values it can have</source>
        <translation>Welche Werte es haben kann</translation>
    </message>
    <message>
        <source>May change</source>
        <translation>Darf sich ändern</translation>
    </message>
    <message>
        <source>In which direction a counterfactual may move it</source>
        <translation>In welche Richtung ein Kontrafaktual es bewegen darf</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>The lowest value a counterfactual may give it</source>
        <translation>Der kleinste Wert, den ein Kontrafaktual ihm geben darf</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Zu</translation>
    </message>
    <message>
        <source>The highest value a counterfactual may give it</source>
        <translation>Der größte Wert, den ein Kontrafaktual ihm geben darf</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>In Worten</translation>
    </message>
    <message>
        <source>What a counterfactual may do to it</source>
        <translation>Was ein Kontrafaktual damit tun darf</translation>
    </message>
    <message>
        <source>Step of %1</source>
        <translation>Schrittweite von %1</translation>
    </message>
    <message>
        <source>Difficulty of %1</source>
        <translation>Schwierigkeit von %1</translation>
    </message>
</context>
<context>
    <name>ui::ConstraintsTable</name>
    <message>
        <source>Constraints, a feature a row</source>
        <translation>Bedingungen, ein Merkmal je Zeile</translation>
    </message>
</context>
<context>
    <name>ui::ContactSheet</name>
    <message>
        <source>Images by class</source>
        <translation>Bilder nach Klasse</translation>
    </message>
    <message>
        <source>Row %1, %2. Double click to explain it.</source>
        <translation>Zeile %1, %2. Doppelklick erklärt sie.</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
</context>
<context>
    <name>ui::CurvesPlot</name>
    <message>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>a row each</source>
        <translation>je eine Zeile</translation>
    </message>
    <message>
        <source>the others&apos; means</source>
        <translation>die Mittel der anderen</translation>
    </message>
    <message>
        <source>%1: mean %2</source>
        <translation>%1: Mittel %2</translation>
    </message>
    <message>
        <source>, row %1</source>
        <translation>, Zeile %1</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>probability of %1</source>
        <translation>Wahrscheinlichkeit von %1</translation>
    </message>
    <message>
        <source>selected row</source>
        <translation>gewählte Zeile</translation>
    </message>
    <message>
        <source>Curves of the probability along a feature</source>
        <translation>Kurven der Wahrscheinlichkeit entlang eines Merkmals</translation>
    </message>
    <message>
        <source>%1: mean from %2 to %3</source>
        <translation>%1: Mittel von %2 bis %3</translation>
    </message>
</context>
<context>
    <name>ui::CurvesView</name>
    <message>
        <source>What if one feature were different?</source>
        <translation>Was, wenn ein Merkmal anders wäre?</translation>
    </message>
    <message>
        <source>Feature along the horizontal axis</source>
        <translation>Merkmal auf der waagrechten Achse</translation>
    </message>
    <message>
        <source>Class whose probability is drawn</source>
        <translation>Klasse, deren Wahrscheinlichkeit gezeichnet wird</translation>
    </message>
    <message>
        <source>Centred</source>
        <translation>Zentriert</translation>
    </message>
    <message>
        <source>Centred curves</source>
        <translation>Zentrierte Kurven</translation>
    </message>
    <message>
        <source>Each curve from its own value at the left end: what the feature adds, row by row</source>
        <translation>Jede Kurve ab ihrem eigenen Wert am linken Ende: was das Merkmal beiträgt, Zeile für Zeile</translation>
    </message>
    <message>
        <source>Train a model, and here stands how its answer follows one feature of a row.</source>
        <translation>Trainieren Sie ein Modell; hier steht dann, wie seine Antwort einem Merkmal einer Zeile folgt.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Slices: probability of “%1” as %2 alone changes, the rest as in each row</source>
        <translation>Schnitte: Wahrscheinlichkeit von „%1“, wenn sich nur %2 ändert, das Übrige wie in jeder Zeile</translation>
    </message>
    <message>
        <source>%1 training rows</source>
        <translation>%1 Trainingszeilen</translation>
    </message>
    <message>
        <source>%1 test rows</source>
        <translation>%1 Testzeilen</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
    <message>
        <source>1 training row</source>
        <translation>1 Trainingszeile</translation>
    </message>
    <message>
        <source>1 test row</source>
        <translation>1 Testzeile</translation>
    </message>
</context>
<context>
    <name>ui::DataOverview</name>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <source>Change how the file is read</source>
        <translation>Ändern, wie die Datei gelesen wird</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Drawn with seed %1; each part has every class&apos;s share.</source>
        <translation>Gezogen mit Startwert %1; jeder Teil hat den Anteil jeder Klasse.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Wie gelesen wurde</translation>
    </message>
    <message>
        <source>Met while reading (%1)</source>
        <translation>Beim Lesen bemerkt (%1)</translation>
    </message>
    <message>
        <source>Nothing to report: every cell was read as it stands.</source>
        <translation>Nichts zu melden: Jede Zelle wurde gelesen, wie sie dasteht.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Ignore %1</source>
        <translation>%1 auslassen</translation>
    </message>
    <message>
        <source>Read %1 as a category</source>
        <translation>%1 als Kategorie lesen</translation>
    </message>
    <message>
        <source>Read %1 as a number</source>
        <translation>%1 als Zahl lesen</translation>
    </message>
    <message>
        <source>Read %1 as whole numbers</source>
        <translation>%1 als ganze Zahlen lesen</translation>
    </message>
    <message>
        <source>Keep the rows, fill in missing cells</source>
        <translation>Zeilen behalten, fehlende Zellen füllen</translation>
    </message>
    <message>
        <source>Leave out rows with missing cells</source>
        <translation>Zeilen mit fehlenden Zellen auslassen</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>first in line %1</source>
        <translation>zuerst in Zeile %1 der Datei</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1 der Datei</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1-mal</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>%1: %2, %3. Click to see only these.</source>
        <translation>%1: %2, %3. Klicken zeigt nur diese.</translation>
    </message>
</context>
<context>
    <name>ui::DataTitle</name>
    <message>
        <source>%1 rows · %2 features · %3 classes</source>
        <translation>%1 Zeilen · %2 Merkmale · %3 Klassen</translation>
    </message>
    <message>
        <source>Simulated</source>
        <translation>Simuliert</translation>
    </message>
    <message>
        <source>These rows were generated by a formula, not observed.</source>
        <translation>Diese Zeilen wurden von einer Formel erzeugt, nicht beobachtet.</translation>
    </message>
    <message>
        <source>Built-in sets</source>
        <translation>Eingebaute Sätze</translation>
    </message>
    <message>
        <source>Open data...</source>
        <translation>Daten öffnen ...</translation>
    </message>
    <message>
        <source>A table (CSV, TSV), MNIST-style IDX images, each also compressed, or a folder of images.</source>
        <translation>Eine Tabelle (CSV, TSV), IDX-Bilder wie bei MNIST, jeweils auch gepackt, oder ein Bilderordner.</translation>
    </message>
    <message>
        <source>File...</source>
        <translation>Datei ...</translation>
    </message>
    <message>
        <source>Folder of images...</source>
        <translation>Bilderordner ...</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
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
        <translation>noch nichts geladen</translation>
    </message>
    <message>
        <source>%1 features</source>
        <translation>%1 Merkmale</translation>
    </message>
    <message>
        <source>%1 x %2 pixels%3</source>
        <translation>%1 x %2 Pixel%3</translation>
    </message>
    <message>
        <source>, colour</source>
        <translation>, farbig</translation>
    </message>
    <message>
        <source>Your rows will stand here, with what may change about them.</source>
        <translation>Hier werden Ihre Zeilen stehen, mit dem, was sich an ihnen ändern darf.</translation>
    </message>
    <message>
        <source>Open a table or images of your own, drop them on the window, or begin with one of the built-in sets.</source>
        <translation>Öffnen Sie eine eigene Tabelle oder Bilder, legen Sie sie im Fenster ab, oder beginnen Sie mit einem eingebauten Satz.</translation>
    </message>
    <message>
        <source>Open data</source>
        <translation>Daten öffnen</translation>
    </message>
    <message>
        <source>Data (*.csv *.tsv *.txt *.data *.gz *ubyte)</source>
        <translation>Daten (*.csv *.tsv *.txt *.data *.gz *ubyte)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a folder with a sub-folder of images for each class</source>
        <translation>Ordner mit einem Unterordner voller Bilder je Klasse öffnen</translation>
    </message>
    <message>
        <source>1 feature</source>
        <translation>1 Merkmal</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>1 class</source>
        <translation>1 Klasse</translation>
    </message>
    <message>
        <source>%1 classes</source>
        <translation>%1 Klassen</translation>
    </message>
</context>
<context>
    <name>ui::DataToolbar</name>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Constraints</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>Filter rows</source>
        <translation>Zeilen filtern</translation>
    </message>
    <message>
        <source>Conditions such as &quot;age &gt; 40&quot; or &quot;housing = own&quot;, or words from categories and classes.
Several, parted by commas, must all hold.</source>
        <translation>Bedingungen wie „age &gt; 40“ oder „housing = own“, oder Wörter aus Kategorien und Klassen.
Mehrere, mit Kommas getrennt, müssen alle gelten.</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Filter rows, as in: %1</source>
        <translation>Zeilen filtern, etwa: %1</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
</context>
<context>
    <name>ui::DatasetModel</name>
    <message>
        <source>The model learns from this row.</source>
        <translation>Aus dieser Zeile lernt das Modell.</translation>
    </message>
    <message>
        <source>Watched while training, not learned from.</source>
        <translation>Beim Training beobachtet, nicht daraus gelernt.</translation>
    </message>
    <message>
        <source>Held back to measure the finished model.</source>
        <translation>Zurückgehalten, um das fertige Modell zu messen.</translation>
    </message>
    <message>
        <source>Row %1, record %2 of the file</source>
        <translation>Zeile %1, Datensatz %2 der Datei</translation>
    </message>
    <message>
        <source>part</source>
        <translation>Teil</translation>
    </message>
</context>
<context>
    <name>ui::DatasetView</name>
    <message>
        <source>Rows of the data</source>
        <translation>Zeilen der Daten</translation>
    </message>
</context>
<context>
    <name>ui::DifferenceScale</name>
    <message>
        <source>The second model&apos;s probability of %1 minus the first&apos;s. Solid line: where %2 tips; dashed: where %3 does.</source>
        <translation>Die Wahrscheinlichkeit für %1 nach dem zweiten Modell minus die nach dem ersten. Durchgezogene Linie: wo %2 kippt; gestrichelt: wo %3 kippt.</translation>
    </message>
    <message>
        <source>%1 likelier</source>
        <comment>a model finds the class</comment>
        <translation>%1: wahrscheinlicher</translation>
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
        <translation>Wie das Bild gemacht wird</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Nachbarn</translation>
    </message>
    <message>
        <source>Rows that are alike in all features stand near one another (t-SNE); far distances mean little</source>
        <translation>Zeilen, die sich in allen Merkmalen ähneln, stehen nah beieinander (t-SNE); weite Abstände sagen wenig</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>The two directions in which the rows differ most (principal components)</source>
        <translation>Die beiden Richtungen, in denen sich die Zeilen am meisten unterscheiden (Hauptkomponenten)</translation>
    </message>
    <message>
        <source>Progress of the picture</source>
        <translation>Fortschritt des Bildes</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Stop computing the picture</source>
        <translation>Das Berechnen des Bildes beenden</translation>
    </message>
    <message>
        <source>Compute</source>
        <translation>Berechnen</translation>
    </message>
    <message>
        <source>Compute the picture</source>
        <translation>Das Bild berechnen</translation>
    </message>
    <message>
        <source>Picture of neighbouring rows</source>
        <translation>Bild benachbarter Zeilen</translation>
    </message>
    <message>
        <source>Which rows are alike?</source>
        <translation>Welche Zeilen ähneln sich?</translation>
    </message>
    <message>
        <source>The rows appear here as soon as the picture begins to form.</source>
        <translation>Die Zeilen erscheinen hier, sobald das Bild Gestalt annimmt.</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>comparing rows</source>
        <translation>Zeilen werden verglichen</translation>
    </message>
    <message>
        <source>stopped at step %1 of %2: not finished</source>
        <translation>bei Schritt %1 von %2 beendet: nicht fertig</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>beendet</translation>
    </message>
</context>
<context>
    <name>ui::FeatureChooser</name>
    <message>
        <source>Find a feature</source>
        <translation>Merkmal suchen</translation>
    </message>
    <message>
        <source>Features to show</source>
        <translation>Gezeigte Merkmale</translation>
    </message>
    <message>
        <source>Changed and most telling</source>
        <translation>Geänderte und aussagekräftigste</translation>
    </message>
    <message>
        <source>Those that a counterfactual changes first, then those that tell the classes apart best</source>
        <translation>Zuerst die, die ein Kontrafaktual ändert, dann die, die die Klassen am besten trennen</translation>
    </message>
    <message>
        <source>%1 of %2 features</source>
        <translation>%1 von %2 Merkmalen</translation>
    </message>
    <message>
        <source>Features shown: %1</source>
        <translation>Gezeigte Merkmale: %1</translation>
    </message>
    <message>
        <source>Choose which features are shown, at most %1</source>
        <translation>Wählen, welche Merkmale gezeigt werden, höchstens %1</translation>
    </message>
</context>
<context>
    <name>ui::FeatureEditor</name>
    <message>
        <source>What may change about this feature</source>
        <translation>Was sich an diesem Merkmal ändern darf</translation>
    </message>
    <message>
        <source>As suggested by the data</source>
        <translation>Wie die Daten nahelegen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Lowest value allowed</source>
        <translation>Kleinster erlaubter Wert</translation>
    </message>
    <message>
        <source>Highest value allowed</source>
        <translation>Größter erlaubter Wert</translation>
    </message>
    <message>
        <source>Free: a counterfactual may take any of its %1 levels.</source>
        <translation>Frei: Ein Kontrafaktual darf jede seiner %1 Stufen annehmen.</translation>
    </message>
    <message>
        <source>In steps of</source>
        <translation>In Schritten von</translation>
    </message>
    <message>
        <source>Smallest meaningful change</source>
        <translation>Kleinste Änderung, die etwas bedeutet</translation>
    </message>
    <message>
        <source>The smallest change that means something: counterfactuals move by whole multiples of it</source>
        <translation>Die kleinste Änderung, die etwas bedeutet: Kontrafaktuale bewegen sich um ganze Vielfache davon</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Schwierigkeit</translation>
    </message>
    <message>
        <source>How hard it is to change, from easy to hard</source>
        <translation>Wie schwer es zu ändern ist, von leicht bis schwer</translation>
    </message>
    <message>
        <source>Easy at the left, hard at the right: what is hard to change is changed less, and last</source>
        <translation>Links leicht, rechts schwer: Was schwer zu ändern ist, wird weniger und zuletzt geändert</translation>
    </message>
    <message>
        <source>easy</source>
        <translation>leicht</translation>
    </message>
    <message>
        <source>%1 times as hard</source>
        <translation>%1-mal so schwer</translation>
    </message>
</context>
<context>
    <name>ui::FeatureRow</name>
    <message>
        <source>Value of %1</source>
        <translation>Wert von %1</translation>
    </message>
    <message>
        <source>Lock %1</source>
        <translation>%1 sperren</translation>
    </message>
    <message>
        <source>Locked: a counterfactual of this row leaves the value as it is</source>
        <translation>Gesperrt: Ein Kontrafaktual dieser Zeile lässt den Wert, wie er ist</translation>
    </message>
    <message>
        <source>Rules for %1</source>
        <translation>Regeln für %1</translation>
    </message>
    <message>
        <source>Range, step and difficulty for this row</source>
        <translation>Bereich, Schrittweite und Schwierigkeit für diese Zeile</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>war %1</translation>
    </message>
    <message>
        <source>outside %1 to %2: no row of the data is like that</source>
        <translation>außerhalb von %1 bis %2: so ist keine Zeile der Daten</translation>
    </message>
</context>
<context>
    <name>ui::FeatureRules</name>
    <message>
        <source>Which way %1 may change</source>
        <translation>In welche Richtung sich %1 ändern darf</translation>
    </message>
    <message>
        <source>May change</source>
        <translation>Darf sich ändern</translation>
    </message>
    <message>
        <source>Lowest value of %1 allowed</source>
        <translation>Kleinster erlaubter Wert von %1</translation>
    </message>
    <message>
        <source>Highest value of %1 allowed</source>
        <translation>Größter erlaubter Wert von %1</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Smallest meaningful change of %1</source>
        <translation>Kleinste bedeutsame Änderung von %1</translation>
    </message>
    <message>
        <source>The smallest change that means something: counterfactuals move by whole multiples of it</source>
        <translation>Die kleinste Änderung, die etwas bedeutet: Kontrafaktuale bewegen sich um ganze Vielfache davon</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>In steps of</source>
        <translation>In Schritten von</translation>
    </message>
    <message>
        <source>How hard %1 is to change</source>
        <translation>Wie schwer %1 zu ändern ist</translation>
    </message>
    <message>
        <source>Easy at the left, hard at the right: what is hard to change is changed less, and last</source>
        <translation>Links leicht, rechts schwer: Was schwer zu ändern ist, wird weniger und zuletzt geändert</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>Schwierigkeit</translation>
    </message>
    <message>
        <source>As for every row</source>
        <translation>Wie für jede Zeile</translation>
    </message>
    <message>
        <source>Take back what was set for %1</source>
        <translation>Zurücknehmen, was für %1 eingestellt wurde</translation>
    </message>
    <message>
        <source>easy</source>
        <translation>leicht</translation>
    </message>
    <message>
        <source>%1 times as hard</source>
        <translation>%1-mal so schwer</translation>
    </message>
</context>
<context>
    <name>ui::FigureStrip</name>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
</context>
<context>
    <name>ui::FolderSamples</name>
    <message>
        <source>A few images of each class</source>
        <translation>Einige Bilder jeder Klasse</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 Bilder</translation>
    </message>
    <message>
        <source>and %1 more classes</source>
        <translation>und %1 weitere Klassen</translation>
    </message>
</context>
<context>
    <name>ui::GalleryPanel</name>
    <message>
        <source>More rows</source>
        <translation>Mehr Zeilen</translation>
    </message>
    <message>
        <source>Show more rows of each class</source>
        <translation>Mehr Zeilen jeder Klasse zeigen</translation>
    </message>
    <message>
        <source>Images, their counterfactuals and what differs</source>
        <translation>Bilder, ihre Kontrafaktuale und was sich unterscheidet</translation>
    </message>
    <message>
        <source>Train a model on images, and here stand a few of each class beside what would have to change for the model to read them as another.</source>
        <translation>Trainieren Sie ein Modell auf Bildern; hier stehen dann einige jeder Klasse neben dem, was sich ändern müsste, damit das Modell sie als andere liest.</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>What each model would have to see to read another class. Differences are amplified: orange became lighter, blue darker.</source>
        <translation>Was jedes Modell sehen müsste, um eine andere Klasse zu lesen. Unterschiede sind verstärkt: Orange wurde heller, Blau dunkler.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>class and probability</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>cost %1</source>
        <translation>Kosten %1</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>Class grid</source>
        <translation>Klassenraster</translation>
    </message>
    <message>
        <source>Show counterfactuals from every class to every other</source>
        <translation>Kontrafaktuale von jeder Klasse zu jeder anderen zeigen</translation>
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
    <message>
        <source>en</source>
        <comment>code of the language whose help pages are shown</comment>
        <translation>de</translation>
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
        <translation>gespeichert</translation>
    </message>
</context>
<context>
    <name>ui::ImageGrid</name>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Pictures: factual, counterfactual, difference</source>
        <translation>Bilder: Zeile, Kontrafaktual, Unterschied</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Counterfactual pictures</source>
        <translation>Kontrafaktuale Bilder</translation>
    </message>
    <message>
        <source>row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>erreicht</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>ui::ImageLens</name>
    <message>
        <source>row %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>ui::ImagePainter</name>
    <message>
        <source>The image, to paint on</source>
        <translation>Das Bild, zum Bemalen</translation>
    </message>
    <message>
        <source>Drag to paint. By keyboard: arrows move the frame, the space bar paints.</source>
        <translation>Ziehen malt. Mit der Tastatur: Pfeile bewegen den Rahmen, die Leertaste malt.</translation>
    </message>
</context>
<context>
    <name>ui::ImageTriple</name>
    <message>
        <source>Difference ×%1</source>
        <translation>Unterschied ×%1</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>The image, read as %1; changed, read as %2; and the difference</source>
        <translation>Das Bild, gelesen als %1; geändert, gelesen als %2; und der Unterschied</translation>
    </message>
    <message>
        <source>Difference: orange pixels became lighter, blue ones darker</source>
        <translation>Unterschied: orange Pixel wurden heller, blaue dunkler</translation>
    </message>
</context>
<context>
    <name>ui::ImagesView</name>
    <message>
        <source>What would have to look different?</source>
        <translation>Was müsste anders aussehen?</translation>
    </message>
    <message>
        <source>What lies over the pictures</source>
        <translation>Was über den Bildern liegt</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>The pictures alone</source>
        <translation>Nur die Bilder</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Which pixels change: orange becomes lighter, blue darker</source>
        <translation>Welche Pixel sich ändern: Orange wird heller, Blau dunkler</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>Zuschreibung</translation>
    </message>
    <message>
        <source>Which pixels speak for the class that is read (orange) and which against it (blue): integrated gradients from the mean training image</source>
        <translation>Welche Pixel für die gelesene Klasse sprechen (orange) und welche dagegen (blau): integrierte Gradienten ab dem mittleren Trainingsbild</translation>
    </message>
    <message>
        <source>Other images</source>
        <translation>Andere Bilder</translation>
    </message>
    <message>
        <source>Other images for the classes</source>
        <translation>Andere Bilder für die Klassen</translation>
    </message>
    <message>
        <source>Pictures shown</source>
        <translation>Gezeigte Bilder</translation>
    </message>
    <message>
        <source>Close-up</source>
        <translation>Nahaufnahme</translation>
    </message>
    <message>
        <source>The selected image and its counterfactuals</source>
        <translation>Das gewählte Bild und seine Kontrafaktuale</translation>
    </message>
    <message>
        <source>Class grid</source>
        <translation>Klassenraster</translation>
    </message>
    <message>
        <source>From an image of every class to every other class</source>
        <translation>Von einem Bild jeder Klasse zu jeder anderen Klasse</translation>
    </message>
    <message>
        <source>%1, read as %2</source>
        <translation>%1, gelesen als %2</translation>
    </message>
    <message>
        <source>changed: %1</source>
        <translation>geändert: %1</translation>
    </message>
    <message>
        <source>Difference: orange pixels become lighter, blue ones darker</source>
        <translation>Unterschied: orange Pixel werden heller, blaue dunkler</translation>
    </message>
    <message>
        <source>Attribution: orange pixels speak for the class that is read, blue ones against it</source>
        <translation>Zuschreibung: orange Pixel sprechen für die gelesene Klasse, blaue dagegen</translation>
    </message>
    <message>
        <source>attribution</source>
        <translation>Zuschreibung</translation>
    </message>
    <message>
        <source>change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Rows: what an image is. Columns: what it is to become. Click one to see it large.</source>
        <translation>Zeilen: was ein Bild ist. Spalten: was es werden soll. Ein Klick zeigt eines groß.</translation>
    </message>
    <message>
        <source>Train a model on these images, and here stands what each class would have to look like to be read as each other one.</source>
        <translation>Trainieren Sie ein Modell auf diesen Bildern; hier steht dann, wie jede Klasse aussehen müsste, um als jede andere gelesen zu werden.</translation>
    </message>
    <message>
        <source>Searching from every class to every other one ...</source>
        <translation>Es wird von jeder Klasse zu jeder anderen gesucht ...</translation>
    </message>
    <message>
        <source>Click an image, and here it stands large, beside what each model would have to see to read another class.</source>
        <translation>Klicken Sie auf ein Bild; hier steht es dann groß, neben dem, was jedes Modell sehen müsste, um eine andere Klasse zu lesen.</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>what</source>
        <translation>was</translation>
    </message>
    <message>
        <source>%1, to be read as %2 · wheel zooms, drag pans, double click shows all</source>
        <translation>%1, als %2 zu lesen · Rad vergrößert, Ziehen verschiebt, Doppelklick zeigt alles</translation>
    </message>
</context>
<context>
    <name>ui::ImplausibilityChart</name>
    <message>
        <source>Implausibility (IP)</source>
        <translation>Unplausibilität (IP)</translation>
    </message>
    <message>
        <source>Choose a row of the table that has figures.</source>
        <translation>Wählen Sie eine Zeile der Tabelle, die Zahlen hat.</translation>
    </message>
    <message>
        <source>whiskers: 99% interval over rounds</source>
        <translation>Striche: 99-%-Intervall über die Runden</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>%1: %2 %3, %4 %5</source>
        <translation>%1: %2 %3, %4 %5</translation>
    </message>
    <message>
        <source>data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>IP</source>
        <translation>IP</translation>
    </message>
    <message>
        <source>low</source>
        <translation>unten</translation>
    </message>
    <message>
        <source>high</source>
        <translation>oben</translation>
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
        <translation>Lassen; die vorher geladenen Daten bleiben.</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Wie gelesen wurde</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>Erste Zeilen der Datei</translation>
    </message>
    <message>
        <source>Looking into the file...</source>
        <translation>Die Datei wird angesehen ...</translation>
    </message>
    <message>
        <source>See whether each column is read as it is meant. The button under its name changes it.</source>
        <translation>Sehen Sie nach, ob jede Spalte so gelesen wird, wie sie gemeint ist. Der Knopf unter ihrem Namen ändert es.</translation>
    </message>
    <message>
        <source>Each sub-folder is a class.</source>
        <translation>Jeder Unterordner ist eine Klasse.</translation>
    </message>
    <message>
        <source>This cannot be read as a table.</source>
        <translation>Das lässt sich nicht als Tabelle lesen.</translation>
    </message>
    <message>
        <source>There is nothing to load yet.</source>
        <translation>Noch gibt es nichts zu laden.</translation>
    </message>
    <message>
        <source>Load the data as shown.</source>
        <translation>Die Daten laden, wie sie gezeigt sind.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>12 images in 3 folders</comment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>1 image</source>
        <translation>1 Bild</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 Bilder</translation>
    </message>
    <message>
        <source>1 folder</source>
        <translation>1 Ordner</translation>
    </message>
    <message>
        <source>%1 folders</source>
        <translation>%1 Ordnern</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>1 column</source>
        <translation>1 Spalte</translation>
    </message>
    <message>
        <source>%1 columns</source>
        <translation>%1 Spalten</translation>
    </message>
</context>
<context>
    <name>ui::ImportSettings</name>
    <message>
        <source>What to predict</source>
        <translation>Was vorhergesagt wird</translation>
    </message>
    <message>
        <source>Column to predict</source>
        <translation>Spalte, die vorhergesagt wird</translation>
    </message>
    <message>
        <source>The column with the class of each row.</source>
        <translation>Die Spalte mit der Klasse jeder Zeile.</translation>
    </message>
    <message>
        <source>Counts as positive</source>
        <translation>Gilt als positiv</translation>
    </message>
    <message>
        <source>Positive class</source>
        <translation>Positive Klasse</translation>
    </message>
    <message>
        <source>The outcome that people hope for; it becomes the second class.</source>
        <translation>Das Ergebnis, auf das man hofft; es wird die zweite Klasse.</translation>
    </message>
    <message>
        <source>Missing cells</source>
        <translation>Fehlende Zellen</translation>
    </message>
    <message>
        <source>What to do with missing cells</source>
        <translation>Was mit fehlenden Zellen geschieht</translation>
    </message>
    <message>
        <source>Leave out the row</source>
        <translation>Die Zeile auslassen</translation>
    </message>
    <message>
        <source>Fill in the median or most frequent</source>
        <translation>Median oder häufigsten Wert einsetzen</translation>
    </message>
    <message>
        <source>A category of their own</source>
        <translation>Eine eigene Kategorie</translation>
    </message>
    <message>
        <source>Numbers have no categories: their median stands in.</source>
        <translation>Zahlen haben keine Kategorien: Ihr Median springt ein.</translation>
    </message>
    <message>
        <source>How the file is written</source>
        <translation>Wie die Datei geschrieben ist</translation>
    </message>
    <message>
        <source>Between columns</source>
        <translation>Zwischen Spalten</translation>
    </message>
    <message>
        <source>What stands between columns</source>
        <translation>Was zwischen den Spalten steht</translation>
    </message>
    <message>
        <source>as detected</source>
        <translation>wie erkannt</translation>
    </message>
    <message>
        <source>First line</source>
        <translation>Erste Zeile</translation>
    </message>
    <message>
        <source>What the first line holds</source>
        <translation>Was die erste Zeile enthält</translation>
    </message>
    <message>
        <source>column names</source>
        <translation>Spaltennamen</translation>
    </message>
    <message>
        <source>a row like the others</source>
        <translation>eine Zeile wie die anderen</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Every image is brought to this size, width by height in pixels. Small images train faster.</source>
        <translation>Jedes Bild wird auf diese Größe gebracht, Breite mal Höhe in Pixeln. Kleine Bilder trainieren schneller.</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>Breite in Pixeln</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>Höhe in Pixeln</translation>
    </message>
    <message>
        <source>In colour</source>
        <translation>In Farbe</translation>
    </message>
    <message>
        <source>Red, green and blue: three numbers a pixel instead of one.</source>
        <translation>Rot, Grün und Blau: drei Zahlen je Pixel statt einer.</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>A sub-folder each.</source>
        <translation>Je ein Unterordner.</translation>
    </message>
    <message>
        <source>detected: %1</source>
        <translation>erkannt: %1</translation>
    </message>
    <message>
        <source>detected: column names</source>
        <translation>erkannt: Spaltennamen</translation>
    </message>
    <message>
        <source>detected: a row like the others</source>
        <translation>erkannt: eine Zeile wie die anderen</translation>
    </message>
    <message>
        <source>Text is %1%2.</source>
        <translation>Der Text ist %1%2.</translation>
    </message>
    <message>
        <source>; numbers have a decimal comma</source>
        <translation>; Zahlen haben ein Dezimalkomma</translation>
    </message>
    <message>
        <source>All %1 rows will be loaded.</source>
        <translation>Alle %1 Zeilen werden geladen.</translation>
    </message>
    <message>
        <source>%1 of %2 rows will be loaded.</source>
        <translation>%1 von %2 Zeilen werden geladen.</translation>
    </message>
    <message>
        <source>and many more</source>
        <translation>und viele mehr</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Met while reading (%1)</source>
        <translation>Beim Lesen bemerkt (%1)</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>vertical bar</source>
        <translation>senkrechter Strich</translation>
    </message>
    <message>
        <source>blanks</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>The only row will be loaded.</source>
        <translation>Die einzige Zeile wird geladen.</translation>
    </message>
</context>
<context>
    <name>ui::InspectorPanel</name>
    <message>
        <source>Click a point or a row of the table: here stands what would have to change about it for another outcome.</source>
        <translation>Klicken Sie auf einen Punkt oder eine Zeile der Tabelle: Hier steht, was sich daran für ein anderes Ergebnis ändern müsste.</translation>
    </message>
    <message>
        <source>Load data and train a model. Then any row can be asked what would have to change about it for another outcome.</source>
        <translation>Laden Sie Daten und trainieren Sie ein Modell. Dann lässt sich jede Zeile fragen, was sich für ein anderes Ergebnis ändern müsste.</translation>
    </message>
    <message>
        <source>Row %1 · %2</source>
        <comment>number, part of the data</comment>
        <translation>Zeile %1 · %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Es wird gesucht …</translation>
    </message>
    <message>
        <source>Its class in the data. Train a model to see what it would take to change the outcome.</source>
        <translation>Ihre Klasse in den Daten. Trainieren Sie ein Modell, um zu sehen, was ein anderes Ergebnis brauchte.</translation>
    </message>
    <message>
        <source>The data says “%1”: the model is mistaken about this row.</source>
        <translation>Die Daten sagen „%1“: Das Modell irrt sich bei dieser Zeile.</translation>
    </message>
    <message>
        <source>Likeliest other</source>
        <translation>Zur nächsten Klasse</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>Zu %1</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Wahrscheinlich</translation>
    </message>
    <message>
        <source>How likely the wanted outcome became</source>
        <translation>Wie wahrscheinlich das gewünschte Ergebnis wurde</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Total change of the model&apos;s inputs (L1 distance)</source>
        <translation>Gesamte Änderung der Eingaben des Modells (L1-Abstand)</translation>
    </message>
    <message>
        <source>Implausibility</source>
        <translation>Unplausibilität</translation>
    </message>
    <message>
        <source>Mean distance of the changed row to real rows of the wanted class: the lower, the more it looks like one of them</source>
        <translation>Mittlerer Abstand der geänderten Zeile zu echten Zeilen der gewünschten Klasse: je kleiner, desto mehr sieht sie wie eine von ihnen aus</translation>
    </message>
    <message>
        <source>, not found</source>
        <comment>after a probability</comment>
        <translation>, nicht gefunden</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
    <message>
        <source>Nothing.</source>
        <translation>Nichts.</translation>
    </message>
    <message>
        <source>%1 more in the table</source>
        <translation>%1 weitere in der Tabelle</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>%1 unchanged</source>
        <translation>%1 unverändert</translation>
    </message>
    <message>
        <source>close enough to be adversarial until step %1</source>
        <translation>bis Schritt %1 nah genug für ein adversariales Beispiel</translation>
    </message>
    <message>
        <source>no step is close enough to be adversarial</source>
        <translation>kein Schritt ist nah genug für ein adversariales Beispiel</translation>
    </message>
    <message>
        <source>counterfactual from step %1</source>
        <translation>Kontrafaktual ab Schritt %1</translation>
    </message>
    <message>
        <source>never a counterfactual</source>
        <translation>nie ein Kontrafaktual</translation>
    </message>
    <message>
        <source>Previous row</source>
        <translation>Vorige Zeile</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>Nächste Zeile</translation>
    </message>
    <message>
        <source>The answer in a sentence</source>
        <translation>Die Antwort in einem Satz</translation>
    </message>
    <message>
        <source>Wanted outcome</source>
        <translation>Gewünschtes Ergebnis</translation>
    </message>
    <message>
        <source>Which class the row should be read as instead</source>
        <translation>Als welche Klasse die Zeile stattdessen gelesen werden soll</translation>
    </message>
    <message>
        <source>Way of searching</source>
        <translation>Art der Suche</translation>
    </message>
    <message>
        <source>Answers of the models compared</source>
        <translation>Antworten der Modelle im Vergleich</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Show the changes as a table</source>
        <translation>Die Änderungen als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Feature, before, after, change and constraint as a table</source>
        <translation>Merkmal, vorher, nachher, Änderung und Bedingung als Tabelle</translation>
    </message>
    <message>
        <source>Changes: feature, before, after, change, constraint</source>
        <translation>Änderungen: Merkmal, vorher, nachher, Änderung, Bedingung</translation>
    </message>
    <message>
        <source>Along the path</source>
        <translation>Entlang des Pfades</translation>
    </message>
    <message>
        <source>Probability of the wanted outcome after each step</source>
        <translation>Wahrscheinlichkeit des gewünschten Ergebnisses nach jedem Schritt</translation>
    </message>
    <message>
        <source>So near the original row that a change of the answer would be a weakness of the model, not advice. Counterfactual training makes the model hold its answer here.</source>
        <translation>So nah an der ursprünglichen Zeile, dass eine andere Antwort eine Schwäche des Modells wäre und kein Rat. Kontrafaktisches Training lässt das Modell hier bei seiner Antwort bleiben.</translation>
    </message>
    <message>
        <source>From this step on the wanted outcome is the model&apos;s most likely answer.</source>
        <translation>Ab diesem Schritt ist das gewünschte Ergebnis die wahrscheinlichste Antwort des Modells.</translation>
    </message>
    <message>
        <source>Cost is the total change of the model&apos;s inputs (L1 distance), each in units of its spread where inputs are standardised.</source>
        <translation>Kosten sind die gesamte Änderung der Eingaben des Modells (L1-Abstand), jede in Einheiten ihrer Streuung, wo Eingaben standardisiert sind.</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Einstellungen der Suche</translation>
    </message>
    <message>
        <source>Used for every search shown here, of all models alike; training keeps its own</source>
        <translation>Für jede Suche, die hier gezeigt wird, bei allen Modellen gleich; das Training behält seine eigenen</translation>
    </message>
    <message>
        <source>Show the answer of %1</source>
        <translation>Die Antwort von %1 zeigen</translation>
    </message>
    <message>
        <source>By %1</source>
        <translation>Mit %1</translation>
    </message>
    <message>
        <source>What if?</source>
        <translation>Was wäre wenn?</translation>
    </message>
    <message>
        <source>Change values of this row and see at once what the model would say</source>
        <translation>Werte dieser Zeile ändern und gleich sehen, was das Modell sagen würde</translation>
    </message>
    <message>
        <source>Bookmark this row</source>
        <translation>Lesezeichen für diese Zeile</translation>
    </message>
    <message>
        <source>No counterfactual was found</source>
        <translation>Es wurde kein Kontrafaktual gefunden</translation>
    </message>
    <message>
        <source>This is bookmarked; click to take it away</source>
        <translation>Steht bei den Lesezeichen; ein Klick nimmt es weg</translation>
    </message>
</context>
<context>
    <name>ui::InstancesModel</name>
    <message>
        <source>%1, %2</source>
        <comment>class, how likely</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 says</source>
        <translation>%1 sagt</translation>
    </message>
</context>
<context>
    <name>ui::InstancesPanel</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Go on with this instance (double click)</source>
        <translation>Mit dieser Instanz weitermachen (Doppelklick)</translation>
    </message>
    <message>
        <source>Clone</source>
        <translation>Klonen</translation>
    </message>
    <message>
        <source>Keep a second copy under a name of its own</source>
        <translation>Eine zweite Kopie unter eigenem Namen behalten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the bookmark</source>
        <translation>Das Lesezeichen entfernen</translation>
    </message>
    <message>
        <source>Bookmarks; the ticked ones are compared</source>
        <translation>Lesezeichen; die angekreuzten werden verglichen</translation>
    </message>
    <message>
        <source>The ribbon in the explanation keeps an instance here. Tick those to compare; F2 names one.</source>
        <translation>Das Bändchen in der Erklärung legt eine Instanz hier ab. Kreuzen Sie an, was verglichen werden soll; F2 benennt eine.</translation>
    </message>
    <message>
        <source>Only differences</source>
        <translation>Nur Unterschiede</translation>
    </message>
    <message>
        <source>Leave out the values that are the same in all</source>
        <translation>Werte weglassen, die in allen gleich sind</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Damit weitermachen</translation>
    </message>
    <message>
        <source>Makes the chosen column the instance that is looked at</source>
        <translation>Macht die gewählte Spalte zu der Instanz, die betrachtet wird</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the table, to paste it into a spreadsheet</source>
        <translation>Die Tabelle kopieren, um sie in ein Tabellenprogramm einzufügen</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Choose a row, or tick bookmarks: they stand here side by side.</source>
        <translation>Wählen Sie eine Zeile, oder kreuzen Sie Lesezeichen an: Sie stehen hier nebeneinander.</translation>
    </message>
    <message>
        <source>Instances and counterfactuals side by side</source>
        <translation>Instanzen und Kontrafaktuale nebeneinander</translation>
    </message>
    <message>
        <source>With a counterfactual of %1</source>
        <translation>Mit einem Kontrafaktual zu %1</translation>
    </message>
    <message>
        <source>Without a counterfactual</source>
        <translation>Ohne Kontrafaktual</translation>
    </message>
    <message>
        <source>Name of the bookmark</source>
        <translation>Name des Lesezeichens</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Note on the bookmark</source>
        <translation>Notiz zum Lesezeichen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>ui::Landscape</name>
    <message>
        <source>density where rows crowd</source>
        <translation>Dichte, wo sich Zeilen drängen</translation>
    </message>
    <message>
        <source>overlapping pictures left out</source>
        <translation>überlappende Bilder weggelassen</translation>
    </message>
    <message>
        <source>row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>horizontal</source>
        <translation>waagrecht</translation>
    </message>
    <message>
        <source>vertical</source>
        <translation>senkrecht</translation>
    </message>
    <message>
        <source>Fit to the data (double click)</source>
        <translation>An die Daten anpassen (Doppelklick)</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <source>Show the rows as a table</source>
        <translation>Die Zeilen als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Open larger</source>
        <translation>Größer öffnen</translation>
    </message>
    <message>
        <source>Export picture or data</source>
        <translation>Bild oder Daten exportieren</translation>
    </message>
</context>
<context>
    <name>ui::LandscapePlot</name>
    <message>
        <source>class %1</source>
        <translation>Klasse %1</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; · row %2</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; · Zeile %2</translation>
    </message>
    <message>
        <source>%1 %2 · %3 %4</source>
        <translation>%1 %2 · %3 %4</translation>
    </message>
    <message>
        <source>The model says %1, %2 likely</source>
        <translation>Das Modell sagt %1, zu %2 wahrscheinlich</translation>
    </message>
    <message>
        <source>%1: %2 %3, %4 %5</source>
        <translation>%1: %2 %3, %4 %5</translation>
    </message>
    <message>
        <source>not reached</source>
        <comment>a counterfactual, at the end of its path</comment>
        <translation>nicht erreicht</translation>
    </message>
</context>
<context>
    <name>ui::LevelOrderEditor</name>
    <message>
        <source>Order of the levels</source>
        <translation>Reihenfolge der Stufen</translation>
    </message>
    <message>
        <source>Lowest first. Drag, or move with Alt and the arrows.</source>
        <translation>Niedrigste zuerst. Ziehen, oder mit Alt und den Pfeilen verschieben.</translation>
    </message>
    <message>
        <source>Levels, lowest first</source>
        <translation>Stufen, niedrigste zuerst</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>One place towards the lowest</source>
        <translation>Einen Platz zum niedrigsten hin</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>One place towards the highest</source>
        <translation>Einen Platz zum höchsten hin</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Order of %1</source>
        <translation>Reihenfolge von %1</translation>
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
        <translation>Optionen</translation>
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
        <translation>Counterfoil[*]</translation>
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
        <translation>Später</translation>
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
        <translation>Lesezeichen %1 setzen</translation>
    </message>
    <message>
        <source>Rename the bookmark %1</source>
        <translation>Lesezeichen %1 umbenennen</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>Notiz zu %1</translation>
    </message>
    <message>
        <source>Remove the bookmark %1</source>
        <translation>Lesezeichen %1 entfernen</translation>
    </message>
    <message>
        <source>Verdict on row %1</source>
        <translation>Urteil zu Zeile %1</translation>
    </message>
    <message>
        <source>Note on row %1</source>
        <translation>Notiz zu Zeile %1</translation>
    </message>
    <message>
        <source>Keep the scene %1</source>
        <translation>Szene %1 behalten</translation>
    </message>
    <message>
        <source>Edit the scene %1</source>
        <translation>Szene %1 bearbeiten</translation>
    </message>
    <message>
        <source>Remove the scene %1</source>
        <translation>Szene %1 entfernen</translation>
    </message>
    <message>
        <source>Move the scene %1</source>
        <translation>Szene %1 verschieben</translation>
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
        <translation>Parallele Koordinaten</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>%1. Drag to move this axis; drag along the axis to brush rows.</source>
        <translation>%1. Ziehen verschiebt diese Achse; Ziehen entlang der Achse markiert Zeilen.</translation>
    </message>
    <message>
        <source>Row %1, %2</source>
        <translation>Zeile %1, %2</translation>
    </message>
</context>
<context>
    <name>ui::ParameterForm</name>
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
        <translation>Wahrscheinlichkeit, Energie, Abstand und Plausibilität entlang des Pfades</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>Along the path</source>
        <translation>Entlang des Pfades</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
</context>
<context>
    <name>ui::PathPanel</name>
    <message>
        <source>the row itself</source>
        <translation>die Zeile selbst</translation>
    </message>
    <message>
        <source>adversarial example</source>
        <translation>adversariales Beispiel</translation>
    </message>
    <message>
        <source>counterfactual</source>
        <translation>Kontrafaktual</translation>
    </message>
    <message>
        <source>both: adversarial example and counterfactual</source>
        <translation>beides: adversariales Beispiel und Kontrafaktual</translation>
    </message>
    <message>
        <source>neither</source>
        <translation>keines von beiden</translation>
    </message>
    <message>
        <source>No input moved by more than %1 (%2 at most): close enough to be adversarial.</source>
        <translation>Keine Eingabe hat sich um mehr als %1 bewegt (höchstens %2): nah genug für ein adversariales Beispiel.</translation>
    </message>
    <message>
        <source>An input moved by %2, more than %1: too far to be adversarial.</source>
        <translation>Eine Eingabe hat sich um %2 bewegt, mehr als %1: zu weit für ein adversariales Beispiel.</translation>
    </message>
    <message>
        <source>The target is %2 likely, %1 is asked for.</source>
        <translation>Das Ziel ist zu %2 wahrscheinlich, verlangt sind %1.</translation>
    </message>
    <message>
        <source>The target is %2 likely, short of %1.</source>
        <translation>Das Ziel ist zu %2 wahrscheinlich, weniger als %1.</translation>
    </message>
    <message>
        <source>Select a row in a landscape: the search for its counterfactual can then be walked here, step by step.</source>
        <translation>Wählen Sie in einer Landschaft eine Zeile: Die Suche nach ihrem Kontrafaktual lässt sich dann hier Schritt für Schritt abgehen.</translation>
    </message>
    <message>
        <source>Model whose search is walked</source>
        <translation>Modell, dessen Suche abgegangen wird</translation>
    </message>
    <message>
        <source>Walk the search, step by step</source>
        <translation>Die Suche Schritt für Schritt abgehen</translation>
    </message>
    <message>
        <source>Step of the search</source>
        <translation>Schritt der Suche</translation>
    </message>
    <message>
        <source>Real rows next to the end of the path</source>
        <translation>Echte Zeilen neben dem Ende des Pfades</translation>
    </message>
    <message>
        <source>Training rows of the wanted class; ringed in the landscapes. Click one to explain it.</source>
        <translation>Trainingszeilen der gewünschten Klasse; in den Landschaften umringt. Ein Klick erklärt eine.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Pause the walk</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Walk the path</source>
        <translation>Den Pfad abgehen</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>How likely the model finds the target at each step; dashed: what is asked for</source>
        <translation>Wie wahrscheinlich das Modell das Ziel bei jedem Schritt findet; gestrichelt: was verlangt ist</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Energie</translation>
    </message>
    <message>
        <source>How unlikely the model finds such a row of the target class; lower is better</source>
        <translation>Wie unwahrscheinlich das Modell eine solche Zeile der Zielklasse findet; weniger ist besser</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>How far the step is from the row, summed over the model&apos;s inputs</source>
        <translation>Wie weit der Schritt von der Zeile entfernt ist, summiert über die Eingaben des Modells</translation>
    </message>
    <message>
        <source>Implausibility</source>
        <translation>Unplausibilität</translation>
    </message>
    <message>
        <source>Mean distance to real rows of the target class: the lower, the more plausible</source>
        <translation>Mittlerer Abstand zu echten Zeilen der Zielklasse: je kleiner, desto plausibler</translation>
    </message>
    <message>
        <source>Real rows of %1 next to the end</source>
        <translation>Echte Zeilen von %1 neben dem Ende</translation>
    </message>
    <message>
        <source>Row %1 · %2 away</source>
        <translation>Zeile %1 · Abstand %2</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
</context>
<context>
    <name>ui::PictureMatrix</name>
    <message>
        <source>%1 of %2 reach their class</source>
        <translation>%1 von %2 erreichen ihre Klasse</translation>
    </message>
    <message>
        <source>A test image of %1</source>
        <translation>Ein Testbild von %1</translation>
    </message>
    <message>
        <source>From %1 to %2: %3 likely%4</source>
        <translation>Von %1 zu %2: zu %3 wahrscheinlich%4</translation>
    </message>
    <message>
        <source>, not reached</source>
        <translation>, nicht erreicht</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>erreicht</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>ui::PixelCanvas</name>
    <message>
        <source>Mean image; drag over it to choose an area or to paint locks</source>
        <translation>Mittleres Bild; darüber ziehen, um einen Bereich zu wählen oder Sperren zu malen</translation>
    </message>
    <message>
        <source>The mean of the images. Drag over it to choose an area.</source>
        <translation>Das Mittel der Bilder. Darüber ziehen, um einen Bereich zu wählen.</translation>
    </message>
    <message>
        <source>Drag to lock pixels; with the right button to free them.</source>
        <translation>Ziehen sperrt Pixel; mit der rechten Taste gibt es sie frei.</translation>
    </message>
    <message>
        <source>Drag to free pixels; with the right button to lock them.</source>
        <translation>Ziehen gibt Pixel frei; mit der rechten Taste sperrt es sie.</translation>
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
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>First row</source>
        <translation>Erste Zeile</translation>
    </message>
    <message>
        <source>Last row</source>
        <translation>Letzte Zeile</translation>
    </message>
    <message>
        <source>First column</source>
        <translation>Erste Spalte</translation>
    </message>
    <message>
        <source>Last column</source>
        <translation>Letzte Spalte</translation>
    </message>
    <message>
        <source>%1, counted from 0</source>
        <translation>%1, von 0 an gezählt</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Lock area</source>
        <translation>Bereich sperren</translation>
    </message>
    <message>
        <source>No counterfactual changes these pixels.</source>
        <translation>Kein Kontrafaktual ändert diese Pixel.</translation>
    </message>
    <message>
        <source>Free area</source>
        <translation>Bereich freigeben</translation>
    </message>
    <message>
        <source>Counterfactuals may change these pixels.</source>
        <translation>Kontrafaktuale dürfen diese Pixel ändern.</translation>
    </message>
    <message>
        <source>Lock top and bottom %1 rows</source>
        <translation>Oberste und unterste %1 Zeilen sperren</translation>
    </message>
    <message>
        <source>Lock left and right %1 columns</source>
        <translation>Linke und rechte %1 Spalten sperren</translation>
    </message>
    <message>
        <source>Lock a border of %1 pixels</source>
        <translation>Einen Rand von %1 Pixeln sperren</translation>
    </message>
    <message>
        <source>Free all pixels</source>
        <translation>Alle Pixel freigeben</translation>
    </message>
    <message>
        <source>Every pixel may change. Lock those that must stay as they are.</source>
        <translation>Jeder Pixel darf sich ändern. Sperren Sie die, die bleiben müssen.</translation>
    </message>
    <message>
        <source>%1 of %2 pixels are locked: no counterfactual changes them.</source>
        <translation>%1 von %2 Pixeln sind gesperrt: Kein Kontrafaktual ändert sie.</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>and %1 more areas</source>
        <translation>und %1 weitere Bereiche</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Choose a rectangle, then lock or free it</source>
        <translation>Ein Rechteck wählen, dann sperren oder freigeben</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>Malen</translation>
    </message>
    <message>
        <source>Lock pixels with a brush</source>
        <translation>Pixel mit einem Pinsel sperren</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Free pixels with a brush</source>
        <translation>Pixel mit einem Pinsel freigeben</translation>
    </message>
    <message>
        <source>Size of the brush in pixels</source>
        <translation>Größe des Pinsels in Pixeln</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pinsel</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>Umkehren</translation>
    </message>
    <message>
        <source>Locked pixels become free, free ones locked</source>
        <translation>Gesperrte Pixel werden frei, freie gesperrt</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>From class mean</source>
        <translation>Aus Klassenmittel</translation>
    </message>
    <message>
        <source>Lock the pixels that are background in the mean image of a class</source>
        <translation>Die Pixel sperren, die im mittleren Bild einer Klasse Hintergrund sind</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo the last step</source>
        <translation>Den letzten Schritt zurücknehmen</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Invert the locked pixels</source>
        <translation>Die gesperrten Pixel umkehren</translation>
    </message>
    <message>
        <source>Background of %1</source>
        <translation>Hintergrund von %1</translation>
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
        <translation>Spalten der Datei und wie sie gelesen werden</translation>
    </message>
    <message>
        <source>%1 missing</source>
        <translation>%1 fehlen</translation>
    </message>
    <message>
        <source>to predict</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Predict this column</source>
        <translation>Diese Spalte vorhersagen</translation>
    </message>
    <message>
        <source>The model learns to tell the values of this column.</source>
        <translation>Das Modell lernt, die Werte dieser Spalte zu unterscheiden.</translation>
    </message>
    <message>
        <source>For instance %1</source>
        <translation>Zum Beispiel %1</translation>
    </message>
    <message>
        <source>Click the button to have it read otherwise.</source>
        <translation>Der Knopf lässt sie anders lesen.</translation>
    </message>
</context>
<context>
    <name>ui::PreviewModel</name>
    <message>
        <source>ignored</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>Any number, such as a price.</source>
        <translation>Beliebige Zahl, etwa ein Preis.</translation>
    </message>
    <message>
        <source>Whole numbers, such as an age; counterfactuals keep them whole.</source>
        <translation>Ganze Zahlen, etwa ein Alter; Kontrafaktuale lassen sie ganz.</translation>
    </message>
    <message>
        <source>One of a few names without an order, such as a town.</source>
        <translation>Einer von wenigen Namen ohne Reihenfolge, etwa ein Ort.</translation>
    </message>
    <message>
        <source>One of a few names with an order, such as low, medium, high.</source>
        <translation>Einer von wenigen Namen mit Reihenfolge, etwa niedrig, mittel, hoch.</translation>
    </message>
    <message>
        <source>The column is left out, such as a name or a number that only identifies the row.</source>
        <translation>Die Spalte wird ausgelassen, etwa ein Name oder eine Zahl, die nur die Zeile bezeichnet.</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 oder mehr</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>no numbers</source>
        <translation>keine Zahlen</translation>
    </message>
    <message>
        <source>1 level</source>
        <translation>1 Stufe</translation>
    </message>
    <message>
        <source>%1 levels</source>
        <translation>%1 Stufen</translation>
    </message>
    <message>
        <source>%1 different</source>
        <translation>%1 verschiedene</translation>
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
        <translation>Was das Modell sagt: %1</translation>
    </message>
    <message>
        <source>How likely the model holds each class; the tick is the row as it is in the data</source>
        <translation>Für wie wahrscheinlich das Modell jede Klasse hält; der Strich ist die Zeile, wie sie in den Daten steht</translation>
    </message>
    <message>
        <source>How likely the model holds each class</source>
        <translation>Für wie wahrscheinlich das Modell jede Klasse hält</translation>
    </message>
</context>
<context>
    <name>ui::ProbabilityChart</name>
    <message>
        <source>No path yet</source>
        <translation>Noch kein Pfad</translation>
    </message>
    <message>
        <source>step %1: %2</source>
        <translation>Schritt %1: %2</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>probability of the target</source>
        <translation>Wahrscheinlichkeit des Ziels</translation>
    </message>
    <message>
        <source>Probability of the target along the path</source>
        <translation>Wahrscheinlichkeit des Ziels entlang des Pfades</translation>
    </message>
    <message>
        <source>From %1 to %2 in %3 steps; needed %4</source>
        <translation>Von %1 auf %2 in %3 Schritten; verlangt %4</translation>
    </message>
    <message>
        <source>Probability along the path</source>
        <translation>Wahrscheinlichkeit entlang des Pfades</translation>
    </message>
    <message>
        <source>probability of the target · needed %1</source>
        <translation>Wahrscheinlichkeit des Ziels · verlangt %1</translation>
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
        <translation>Was hineinkommt</translation>
    </message>
    <message>
        <source>Added plots</source>
        <translation>Aufgenommene Abbildungen</translation>
    </message>
    <message>
        <source>Who answers for it</source>
        <translation>Wer dafür einsteht</translation>
    </message>
    <message>
        <source>What the reader should know first. An empty line begins a paragraph.</source>
        <translation>Was man zuerst wissen sollte. Eine Leerzeile beginnt einen Absatz.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Verfasst von</translation>
    </message>
    <message>
        <source>In your words</source>
        <translation>In Ihren Worten</translation>
    </message>
    <message>
        <source>How far the measuring is</source>
        <translation>Wie weit das Messen ist</translation>
    </message>
    <message>
        <source>Measure with intervals</source>
        <translation>Mit Intervallen messen</translation>
    </message>
    <message>
        <source>Leave this plot out</source>
        <translation>Diese Abbildung weglassen</translation>
    </message>
    <message>
        <source>Leave out: %1</source>
        <translation>Weglassen: %1</translation>
    </message>
    <message>
        <source>Stop measuring</source>
        <translation>Messen beenden</translation>
    </message>
    <message>
        <source>Any plot of the window can be in the report, as it looks now. The menu of every plot (right click) has &quot;Add to report&quot;, too.</source>
        <translation>Jedes Diagramm des Fensters kann so, wie es jetzt aussieht, in den Bericht. Auch das Menü jedes Diagramms (rechts klicken) hat „In den Bericht aufnehmen“.</translation>
    </message>
    <message>
        <source>Add a plot</source>
        <translation>Diagramm hinzufügen</translation>
    </message>
    <message>
        <source>It shows nothing yet: look at it first.</source>
        <translation>Es zeigt noch nichts: Sehen Sie es zuerst an.</translation>
    </message>
    <message>
        <source>There is no plot yet</source>
        <translation>Es gibt noch kein Diagramm</translation>
    </message>
</context>
<context>
    <name>ui::ReportPreview</name>
    <message>
        <source>Pages of the report</source>
        <translation>Seiten des Berichts</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Tables as</source>
        <translation>Tabellen als</translation>
    </message>
    <message>
        <source>Save every table of the report</source>
        <translation>Jede Tabelle des Berichts speichern</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets...</source>
        <translation>CSV, für Tabellenprogramme ...</translation>
    </message>
    <message>
        <source>JSON, for programs...</source>
        <translation>JSON, für Programme ...</translation>
    </message>
    <message>
        <source>LaTeX, for papers...</source>
        <translation>LaTeX, für Aufsätze ...</translation>
    </message>
    <message>
        <source>Save HTML...</source>
        <translation>HTML speichern ...</translation>
    </message>
    <message>
        <source>Save the report as one HTML file</source>
        <translation>Den Bericht als eine HTML-Datei speichern</translation>
    </message>
    <message>
        <source>Save PDF...</source>
        <translation>PDF speichern ...</translation>
    </message>
    <message>
        <source>Save the report as a PDF</source>
        <translation>Den Bericht als PDF speichern</translation>
    </message>
    <message>
        <source>Nothing to report yet</source>
        <translation>Noch nichts zu berichten</translation>
    </message>
    <message>
        <source>A report tells others about data, models and explanations. Open data first.</source>
        <translation>Ein Bericht erzählt anderen von Daten, Modellen und Erklärungen. Öffnen Sie zuerst Daten.</translation>
    </message>
    <message>
        <source>Choose data</source>
        <translation>Daten wählen</translation>
    </message>
    <message>
        <source>1 page</source>
        <translation>1 Seite</translation>
    </message>
    <message>
        <source>%1 pages</source>
        <translation>%1 Seiten</translation>
    </message>
    <message>
        <source>setting the pages...</source>
        <translation>die Seiten werden gesetzt ...</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
</context>
<context>
    <name>ui::ReviewModel</name>
    <message>
        <source>Sensible</source>
        <translation>Sinnvoll</translation>
    </message>
    <message>
        <source>Odd</source>
        <translation>Seltsam</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>not found, %1</source>
        <comment>a probability</comment>
        <translation>nicht gefunden, %1</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Number of the row in the data</source>
        <translation>Nummer der Zeile in den Daten</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>What the model says, and what was asked for instead</source>
        <translation>Was das Modell sagt, und was stattdessen verlangt war</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Wahrscheinlich</translation>
    </message>
    <message>
        <source>How likely the wanted outcome became</source>
        <translation>Wie wahrscheinlich das gewünschte Ergebnis wurde</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Total change of the model&apos;s inputs (L1 distance)</source>
        <translation>Gesamte Änderung der Eingaben des Modells (L1-Abstand)</translation>
    </message>
    <message>
        <source>Implausibility</source>
        <translation>Unplausibilität</translation>
    </message>
    <message>
        <source>Mean distance of the changed row to real rows of the wanted class</source>
        <translation>Mittlerer Abstand der geänderten Zeile zu echten Zeilen der gewünschten Klasse</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>What you think of the explanation</source>
        <translation>Was Sie von der Erklärung halten</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Your words on it</source>
        <translation>Ihre Worte dazu</translation>
    </message>
    <message>
        <source>Sure now</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>How likely the model finds its own answer for the row as it is: the nearer to an even split, the more uncertain</source>
        <translation>Für wie wahrscheinlich das Modell seine eigene Antwort zur Zeile hält, wie sie ist: je näher am Gleichstand, desto unsicherer</translation>
    </message>
</context>
<context>
    <name>ui::ReviewPanel</name>
    <message>
        <source>Explanations of many rows, one after the other: those that most need a look first. Give each a verdict by key: 1 sensible, 2 odd, 3 wrong.</source>
        <translation>Erklärungen vieler Zeilen, eine nach der anderen: zuerst die, die am ehesten einen Blick brauchen. Urteilen Sie mit einer Taste: 1 sinnvoll, 2 seltsam, 3 falsch.</translation>
    </message>
    <message>
        <source>Explanations to look through</source>
        <translation>Erklärungen zur Durchsicht</translation>
    </message>
    <message>
        <source>Which rows to look through</source>
        <translation>Welche Zeilen durchgesehen werden</translation>
    </message>
    <message>
        <source>Test rows</source>
        <translation>Testzeilen</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>A subgroup</source>
        <translation>Eine Teilgruppe</translation>
    </message>
    <message>
        <source>Bookmarked rows</source>
        <translation>Zeilen mit Lesezeichen</translation>
    </message>
    <message>
        <source>Condition that the rows fulfil</source>
        <translation>Bedingung, die die Zeilen erfüllen</translation>
    </message>
    <message>
        <source>Explain them</source>
        <translation>Erklären</translation>
    </message>
    <message>
        <source>Explain these rows</source>
        <translation>Diese Zeilen erklären</translation>
    </message>
    <message>
        <source>Rows explained</source>
        <translation>Erklärte Zeilen</translation>
    </message>
    <message>
        <source>Which come first</source>
        <translation>Welche zuerst kommen</translation>
    </message>
    <message>
        <source>Invalid first</source>
        <translation>Ungültige zuerst</translation>
    </message>
    <message>
        <source>Costly first</source>
        <translation>Teure zuerst</translation>
    </message>
    <message>
        <source>Implausible first</source>
        <translation>Unplausible zuerst</translation>
    </message>
    <message>
        <source>Uncertain first</source>
        <translation>Unsichere zuerst</translation>
    </message>
    <message>
        <source>As in the data</source>
        <translation>Wie in den Daten</translation>
    </message>
    <message>
        <source>Which are listed, by verdict</source>
        <translation>Welche aufgeführt sind, nach Urteil</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Not judged yet</source>
        <translation>Noch nicht beurteilt</translation>
    </message>
    <message>
        <source>Sensible</source>
        <translation>Sinnvoll</translation>
    </message>
    <message>
        <source>Odd</source>
        <translation>Seltsam</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>With a note</source>
        <translation>Mit Notiz</translation>
    </message>
    <message>
        <source>Export the verdicts</source>
        <translation>Urteile exportieren</translation>
    </message>
    <message>
        <source>Write the verdicts as CSV, JSON or TSV</source>
        <translation>Die Urteile als CSV, JSON oder TSV schreiben</translation>
    </message>
    <message>
        <source>Previous in the queue (K or Alt+Up)</source>
        <translation>Vorige der Durchsicht (K oder Alt+Hoch)</translation>
    </message>
    <message>
        <source>Next in the queue (J or Alt+Down)</source>
        <translation>Nächste der Durchsicht (J oder Alt+Runter)</translation>
    </message>
    <message>
        <source>Verdict: %1</source>
        <translation>Urteil: %1</translation>
    </message>
    <message>
        <source>Key %1; once more takes it back</source>
        <translation>Taste %1; noch einmal nimmt es zurück</translation>
    </message>
    <message>
        <source>Note on this explanation</source>
        <translation>Notiz zu dieser Erklärung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Next explanation in the queue</source>
        <translation>Nächste Erklärung der Durchsicht</translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation>Alt+Down</translation>
    </message>
    <message>
        <source>Previous explanation in the queue</source>
        <translation>Vorige Erklärung der Durchsicht</translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation>Alt+Up</translation>
    </message>
    <message>
        <source>Take the verdict back</source>
        <translation>Das Urteil zurücknehmen</translation>
    </message>
    <message>
        <source>Alt+0</source>
        <translation>Alt+0</translation>
    </message>
    <message>
        <source>Alt+%1</source>
        <translation>Alt+%1</translation>
    </message>
    <message>
        <source>e.g. %1</source>
        <translation>z. B. %1</translation>
    </message>
    <message>
        <source>Load data and train or open a model first</source>
        <translation>Laden Sie zuerst Daten und trainieren oder öffnen Sie ein Modell</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Stop explaining</source>
        <translation>Erklären beenden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2, stopped</source>
        <translation>%1 von %2, beendet</translation>
    </message>
    <message>
        <source>%1 to look at</source>
        <translation>%1 durchzusehen</translation>
    </message>
    <message>
        <source>None of these</source>
        <translation>Keine davon</translation>
    </message>
    <message>
        <source>%1 sensible · %2 odd · %3 wrong · %4 to go</source>
        <translation>%1 sinnvoll · %2 seltsam · %3 falsch · %4 offen</translation>
    </message>
    <message>
        <source>CSV (*.csv);;JSON (*.json);;TSV (*.tsv)</source>
        <translation>CSV (*.csv);;JSON (*.json);;TSV (*.tsv)</translation>
    </message>
    <message>
        <source>Whose explanations to look through</source>
        <translation>Wessen Erklärungen durchgesehen werden</translation>
    </message>
    <message>
        <source>What was not found first, then what is less likely than asked for</source>
        <translation>Erst, was nicht gefunden wurde, dann, was weniger wahrscheinlich ist als verlangt</translation>
    </message>
    <message>
        <source>The largest changes first</source>
        <translation>Die größten Änderungen zuerst</translation>
    </message>
    <message>
        <source>First the counterfactuals that look least like real rows of the wanted class</source>
        <translation>Zuerst die Kontrafaktuale, die echten Zeilen der gewünschten Klasse am wenigsten gleichen</translation>
    </message>
    <message>
        <source>First the rows about which the model is least sure as they are: nearest to an even split</source>
        <translation>Zuerst die Zeilen, bei denen das Modell, wie sie sind, am unsichersten ist: dem Gleichstand am nächsten</translation>
    </message>
    <message>
        <source>Out of date</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>These are by an earlier state of the model, or under other rules</source>
        <translation>Diese sind von einem früheren Stand des Modells oder unter anderen Regeln</translation>
    </message>
</context>
<context>
    <name>ui::RobustnessChart</name>
    <message>
        <source>Accuracy under attack</source>
        <translation>Genauigkeit unter Angriff</translation>
    </message>
    <message>
        <source>Choose a row of the table that has figures.</source>
        <translation>Wählen Sie eine Zeile der Tabelle, die Zahlen hat.</translation>
    </message>
    <message>
        <source>ε: how far each input may be moved</source>
        <translation>ε: wie weit jede Eingabe bewegt werden darf</translation>
    </message>
    <message>
        <source>, seeds from %1 to %2</source>
        <translation>, Startwerte von %1 bis %2</translation>
    </message>
    <message>
        <source>%1, %2 with ε %3: %4 right%5</source>
        <translation>%1, %2 mit ε %3: %4 richtig%5</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>attack</source>
        <translation>Angriff</translation>
    </message>
    <message>
        <source>ε</source>
        <translation>ε</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>least of the seeds</source>
        <translation>kleinste der Startwerte</translation>
    </message>
    <message>
        <source>most of the seeds</source>
        <translation>größte der Startwerte</translation>
    </message>
</context>
<context>
    <name>ui::RowPlot</name>
    <message>
        <source>row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>brushed</source>
        <translation>markiert</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%1: counterfactual of %2</source>
        <translation>%1: Kontrafaktual von %2</translation>
    </message>
</context>
<context>
    <name>ui::RowView</name>
    <message>
        <source>Every feature of every row</source>
        <translation>Jedes Merkmal jeder Zeile</translation>
    </message>
    <message>
        <source>Every pair of features</source>
        <translation>Jedes Paar von Merkmalen</translation>
    </message>
    <message>
        <source>Let the brushed rows go (Escape, or double click into the plot)</source>
        <translation>Die markierten Zeilen loslassen (Escape, oder Doppelklick ins Diagramm)</translation>
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
        <translation>%1 Testzeilen</translation>
    </message>
    <message>
        <source>Projection: each axis one feature</source>
        <translation>Projektion: jede Achse ein Merkmal</translation>
    </message>
    <message>
        <source>Projection: pairs of features</source>
        <translation>Projektion: Paare von Merkmalen</translation>
    </message>
    <message>
        <source>%1 features shown, %2 hidden</source>
        <translation>%1 Merkmale gezeigt, %2 ausgeblendet</translation>
    </message>
    <message>
        <source>all %1 features</source>
        <translation>alle %1 Merkmale</translation>
    </message>
    <message>
        <source>simulated</source>
        <translation>simuliert</translation>
    </message>
    <message>
        <source>%1 of %2 rows brushed</source>
        <translation>%1 von %2 Zeilen markiert</translation>
    </message>
    <message>
        <source>%1; let them go</source>
        <translation>%1; loslassen</translation>
    </message>
    <message>
        <source>1 training row</source>
        <translation>1 Trainingszeile</translation>
    </message>
    <message>
        <source>1 test row</source>
        <translation>1 Testzeile</translation>
    </message>
    <message>
        <source>its only feature</source>
        <translation>das einzige Merkmal</translation>
    </message>
</context>
<context>
    <name>ui::ScatterMatrix</name>
    <message>
        <source>Scatter matrix</source>
        <translation>Streumatrix</translation>
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
        <translation>Gewicht des geschützten Merkmals</translation>
    </message>
    <message>
        <source>Choose a row of the table that has figures.</source>
        <translation>Wählen Sie eine Zeile der Tabelle, die Zahlen hat.</translation>
    </message>
    <message>
        <source>share of |IG| that is the protected feature&apos;s</source>
        <translation>Anteil des geschützten Merkmals an |IG|</translation>
    </message>
    <message>
        <source>%1: median %2, half of %3 rounds between %4 and %5, 95% between %6 and %7</source>
        <translation>%1: Median %2, die Hälfte von %3 Runden zwischen %4 und %5, 95 % zwischen %6 und %7</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>2.5%</source>
        <translation>2,5 %</translation>
    </message>
    <message>
        <source>25%</source>
        <translation>25 %</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>75%</source>
        <translation>75 %</translation>
    </message>
    <message>
        <source>97.5%</source>
        <translation>97,5 %</translation>
    </message>
    <message>
        <source>rounds</source>
        <translation>Runden</translation>
    </message>
</context>
<context>
    <name>ui::SettingsPanel</name>
    <message>
        <source>One of the fields holds a value that cannot be read.</source>
        <translation>In einem der Felder steht ein Wert, der sich nicht lesen lässt.</translation>
    </message>
    <message>
        <source>Side by side with</source>
        <translation>Daneben</translation>
    </message>
    <message>
        <source>Train a second model to compare with</source>
        <translation>Ein zweites Modell zum Vergleich trainieren</translation>
    </message>
    <message>
        <source>Trains two models on the same rows, split and initial weights.</source>
        <translation>Trainiert zwei Modelle auf denselben Zeilen, mit derselben Aufteilung und denselben Anfangsgewichten.</translation>
    </message>
    <message>
        <source>Regime to compare with</source>
        <translation>Trainingsart zum Vergleich</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>The same seed gives the same initial weights and the same draws.</source>
        <translation>Derselbe Startwert ergibt dieselben Anfangsgewichte und dieselben Ziehungen.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>What is wrong with the settings</source>
        <translation>Was an den Einstellungen nicht stimmt</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Published settings</source>
        <translation>Veröffentlichte Einstellungen</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>How the model learns is set here, once there is data to learn from.</source>
        <translation>Wie das Modell lernt, wird hier eingestellt, sobald es Daten zum Lernen gibt.</translation>
    </message>
    <message>
        <source>Choose data</source>
        <translation>Daten wählen</translation>
    </message>
    <message>
        <source>Of the opened model</source>
        <translation>Die des geöffneten Modells</translation>
    </message>
    <message>
        <source>Train anew</source>
        <translation>Neu trainieren</translation>
    </message>
    <message>
        <source>Stops the training that runs and starts again with these settings.</source>
        <translation>Beendet das laufende Training und beginnt mit diesen Einstellungen von vorn.</translation>
    </message>
    <message>
        <source>There is no data to train on yet.</source>
        <translation>Noch gibt es keine Daten zum Trainieren.</translation>
    </message>
    <message>
        <source>Training: %1</source>
        <translation>Training: %1</translation>
    </message>
    <message>
        <source>Side by side with %1</source>
        <translation>Daneben: %1</translation>
    </message>
    <message>
        <source>One model only</source>
        <translation>Nur ein Modell</translation>
    </message>
    <message>
        <source>Default settings</source>
        <translation>Vorgabe der Einstellungen</translation>
    </message>
    <message>
        <source>Seed: %1</source>
        <translation>Startwert: %1</translation>
    </message>
    <message>
        <source>Search: %1</source>
        <translation>Suche: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 training</source>
        <translation>%1es Training</translation>
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
    <name>ui::StagePanel</name>
    <message>
        <source>Test rows</source>
        <translation>Testzeilen</translation>
    </message>
    <message>
        <source>Training rows</source>
        <translation>Trainingszeilen</translation>
    </message>
    <message>
        <source>Landscape of %1</source>
        <translation>Landschaft von %1</translation>
    </message>
    <message>
        <source>%1, while held</source>
        <translation>%1, solange gehalten</translation>
    </message>
    <message>
        <source>%1; the other features are held as in the selected row</source>
        <translation>%1; die anderen Merkmale sind wie in der gewählten Zeile</translation>
    </message>
    <message>
        <source>Feature along the horizontal axis</source>
        <translation>Merkmal auf der waagrechten Achse</translation>
    </message>
    <message>
        <source>Feature along the vertical axis</source>
        <translation>Merkmal auf der senkrechten Achse</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>Principal components: the plane in which the rows differ most, made of all features</source>
        <translation>Hauptkomponenten: die Ebene, in der sich die Zeilen am meisten unterscheiden, aus allen Merkmalen gebildet</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>Achsen</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Basismodell</translation>
    </message>
    <message>
        <source>Hold: while pressed, the other landscapes show the first model (or hold Space)</source>
        <translation>Gedrückt halten: Solange zeigen die anderen Landschaften das erste Modell (oder Leertaste halten)</translation>
    </message>
    <message>
        <source>Rows shown</source>
        <translation>Gezeigte Zeilen</translation>
    </message>
    <message>
        <source>Which rows are drawn as points</source>
        <translation>Welche Zeilen als Punkte gezeichnet werden</translation>
    </message>
    <message>
        <source>Watched paths</source>
        <translation>Beobachtete Pfade</translation>
    </message>
    <message>
        <source>How many rows&apos; ways to the other outcome are drawn, 0 to %1</source>
        <translation>Für wie viele Zeilen der Weg zum anderen Ergebnis gezeichnet wird, 0 bis %1</translation>
    </message>
    <message>
        <source> paths</source>
        <comment>suffix of a number</comment>
        <translation> Pfade</translation>
    </message>
    <message>
        <source>Other rows</source>
        <translation>Andere Zeilen</translation>
    </message>
    <message>
        <source>Watch the paths of another sample of rows</source>
        <translation>Die Pfade einer anderen Stichprobe von Zeilen beobachten</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Watch the searches walk, step by step</source>
        <translation>Den Suchen zusehen, Schritt für Schritt</translation>
    </message>
    <message>
        <source>See how a model decides</source>
        <translation>Sehen, wie ein Modell entscheidet</translation>
    </message>
    <message>
        <source>Every row of your data becomes a point on the model&apos;s landscape. Click one, and the shortest sensible way to the other outcome is drawn.</source>
        <translation>Jede Zeile Ihrer Daten wird ein Punkt in der Landschaft des Modells. Klicken Sie auf einen, und der kürzeste vernünftige Weg zum anderen Ergebnis wird gezeichnet.</translation>
    </message>
    <message>
        <source>Choose data</source>
        <translation>Daten wählen</translation>
    </message>
    <message>
        <source>No model yet. Train one, and these rows get a landscape: where it decides what, and what would change its mind.</source>
        <translation>Noch kein Modell. Trainieren Sie eines, und diese Zeilen bekommen eine Landschaft: wo es was entscheidet, und was es umstimmen würde.</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation>Ein Modell trainieren</translation>
    </message>
    <message>
        <source>Models whose difference is shown</source>
        <translation>Modelle, deren Unterschied gezeigt wird</translation>
    </message>
    <message>
        <source>Class whose probability is compared</source>
        <translation>Klasse, deren Wahrscheinlichkeit verglichen wird</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Show where two models disagree: by how much the one finds a class likelier than the other</source>
        <translation>Zeigen, wo zwei Modelle uneins sind: um wie viel das eine eine Klasse wahrscheinlicher findet als das andere</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 gegen %2</translation>
    </message>
    <message>
        <source>Difference: %1</source>
        <translation>Unterschied: %1</translation>
    </message>
    <message>
        <source>Difference between %1 and %2</source>
        <translation>Unterschied zwischen %1 und %2</translation>
    </message>
    <message>
        <source>over the part of the plane that is shown</source>
        <translation>über den gezeigten Teil der Ebene</translation>
    </message>
    <message>
        <source>Same class</source>
        <translation>Gleiche Klasse</translation>
    </message>
    <message>
        <source>Share %1 where both find the same class likeliest</source>
        <translation>Anteil %1, wo beide dieselbe Klasse am wahrscheinlichsten finden</translation>
    </message>
    <message>
        <source>Mean difference</source>
        <translation>Mittlerer Unterschied</translation>
    </message>
    <message>
        <source>Of the probabilities, %1</source>
        <translation>Der Wahrscheinlichkeiten, %1</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Größter</translation>
    </message>
    <message>
        <source>Difference of the probabilities %1</source>
        <translation>Unterschied der Wahrscheinlichkeiten %1</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Landschaft</translation>
    </message>
    <message>
        <source>The model&apos;s decisions in the plane of two axes</source>
        <translation>Die Entscheidungen des Modells in der Ebene zweier Achsen</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>Draw where many rows&apos; paths lead as a density, instead of some paths one by one</source>
        <translation>Wohin die Pfade vieler Zeilen führen, als Dichte zeichnen statt einige Pfade einzeln</translation>
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
        <translation>Basismodell</translation>
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
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Choose every set that is there</source>
        <translation>Jeden vorhandenen Satz wählen</translation>
    </message>
    <message>
        <source>Choose no set</source>
        <translation>Keinen Satz wählen</translation>
    </message>
    <message>
        <source>Trainings of each set</source>
        <translation>Trainings je Satz</translation>
    </message>
    <message>
        <source>How often each set is trained, each time from another seed. The publication has 5.</source>
        <translation>Wie oft jeder Satz trainiert wird, jedes Mal mit einem anderen Startwert. Die Veröffentlichung hat 5.</translation>
    </message>
    <message>
        <source>Bootstrap rounds of each training</source>
        <translation>Bootstrap-Runden je Training</translation>
    </message>
    <message>
        <source>How often counterfactuals are drawn and measured for each training. The publication has 100.</source>
        <translation>Wie oft für jedes Training Kontrafaktuale gezogen und gemessen werden. Die Veröffentlichung hat 100.</translation>
    </message>
    <message>
        <source>Trainings</source>
        <translation>Trainings</translation>
    </message>
    <message>
        <source>Rounds each</source>
        <translation>Runden je Training</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Rezept</translation>
    </message>
    <message>
        <source>Published settings</source>
        <translation>Veröffentlichte Einstellungen</translation>
    </message>
    <message>
        <source>Improved settings</source>
        <translation>Verbesserte Einstellungen</translation>
    </message>
    <message>
        <source>Also its two parts alone</source>
        <translation>Auch seine beiden Teile allein</translation>
    </message>
    <message>
        <source>Also adversarial and contrastive training alone</source>
        <translation>Auch adversariales und kontrastives Training allein</translation>
    </message>
    <message>
        <source>Two more rows a set: only the adversarial part, only the contrastive part. All are compared with conventional training.</source>
        <translation>Zwei weitere Zeilen je Satz: nur der adversariale Teil, nur der kontrastive Teil. Alle werden mit herkömmlichem Training verglichen.</translation>
    </message>
    <message>
        <source>Data folder: none chosen</source>
        <translation>Datenordner: keiner gewählt</translation>
    </message>
    <message>
        <source>Choose folder...</source>
        <translation>Ordner wählen ...</translation>
    </message>
    <message>
        <source>Choose the folder of the public data sets</source>
        <translation>Den Ordner der öffentlichen Datensätze wählen</translation>
    </message>
    <message>
        <source>The folder that has adult, taija and mnist in it</source>
        <translation>Der Ordner, in dem adult, taija und mnist liegen</translation>
    </message>
    <message>
        <source>Open...</source>
        <translation>Öffnen ...</translation>
    </message>
    <message>
        <source>Open another record</source>
        <translation>Eine andere Aufzeichnung öffnen</translation>
    </message>
    <message>
        <source>Shows what is in it; Start goes on from there. counterfoil-cli study writes the same files.</source>
        <translation>Zeigt, was darin steht; Start setzt dort fort. counterfoil-cli study schreibt dieselben Dateien.</translation>
    </message>
    <message>
        <source>New...</source>
        <translation>Neu ...</translation>
    </message>
    <message>
        <source>Begin a new record</source>
        <translation>Eine neue Aufzeichnung beginnen</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>What is wrong with the choice</source>
        <translation>Was an der Auswahl nicht stimmt</translation>
    </message>
    <message>
        <source>What the record has is not run again.</source>
        <translation>Was die Aufzeichnung hat, läuft nicht noch einmal.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Start the study</source>
        <translation>Die Studie starten</translation>
    </message>
    <message>
        <source>What the publication used for each set.</source>
        <translation>Was die Veröffentlichung für jeden Satz verwendet hat.</translation>
    </message>
    <message>
        <source>Settings of our own, chosen on validation rows; test rows were never looked at.</source>
        <translation>Eigene Einstellungen, auf Validierungszeilen gewählt; Testzeilen wurden nie angesehen.</translation>
    </message>
    <message>
        <source>Choose at least one set.</source>
        <translation>Wählen Sie mindestens einen Satz.</translation>
    </message>
    <message>
        <source>%1, %2 in all</source>
        <translation>%1, insgesamt %2</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>1 training</source>
        <translation>1 Training</translation>
    </message>
    <message>
        <source>%1 trainings</source>
        <translation>%1 Trainings</translation>
    </message>
    <message>
        <source>Data sets of the study</source>
        <translation>Datensätze der Studie</translation>
    </message>
    <message>
        <source>Records (*.jsonl);;All files (*)</source>
        <translation>Aufzeichnungen (*.jsonl);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a record</source>
        <translation>Eine Aufzeichnung öffnen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Stopping...</source>
        <translation>Wird beendet ...</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Stop the study</source>
        <translation>Die Studie anhalten</translation>
    </message>
</context>
<context>
    <name>ui::StudyDetails</name>
    <message>
        <source>1 seed</source>
        <translation>1 Startwert</translation>
    </message>
    <message>
        <source>%1 seeds</source>
        <translation>%1 Startwerte</translation>
    </message>
    <message>
        <source>test rows</source>
        <translation>Testzeilen</translation>
    </message>
    <message>
        <source>validation rows</source>
        <translation>Validierungszeilen</translation>
    </message>
    <message>
        <source>%1 training</source>
        <translation>%1es Training</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Basismodell</translation>
    </message>
    <message>
        <source>Legend: hollow, baseline; filled, %1</source>
        <translation>Legende: hohl, Basismodell; gefüllt, %1</translation>
    </message>
    <message>
        <source>Counterfactual training</source>
        <translation>Kontrafaktisches Training</translation>
    </message>
    <message>
        <source>What to show of the row</source>
        <translation>Was von der Zeile gezeigt wird</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1 · band: all seeds</source>
        <translation>%1 · Band: alle Startwerte</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 rounds</source>
        <translation>%1 · %2 · %3 Runden</translation>
    </message>
    <message>
        <source>share of the baseline&apos;s, by set</source>
        <translation>Anteil an dem des Basismodells, nach Satz</translation>
    </message>
    <message>
        <source>These figures come from the record, which keeps no networks. Train a further seed, or begin a new record, to see counterfactuals from each digit to each other.</source>
        <translation>Diese Zahlen stammen aus der Aufzeichnung, die keine Netze behält. Trainieren Sie einen weiteren Startwert, oder beginnen Sie eine neue Aufzeichnung, um Kontrafaktuale von jeder Ziffer zu jeder anderen zu sehen.</translation>
    </message>
    <message>
        <source>Counterfactuals from each digit to each other stand here once a training has ended.</source>
        <translation>Kontrafaktuale von jeder Ziffer zu jeder anderen stehen hier, sobald ein Training zu Ende ist.</translation>
    </message>
    <message>
        <source>seed %1 · row: what it is, column: what it becomes · %2 of %3 reached</source>
        <translation>Startwert %1 · Zeile: was es ist, Spalte: was es wird · %2 von %3 erreicht</translation>
    </message>
</context>
<context>
    <name>ui::StudyModel</name>
    <message>
        <source>Less
implausible (IP)</source>
        <translation>Weniger
unplausibel (IP)</translation>
    </message>
    <message>
        <source>Less
implausible (IP*)</source>
        <translation>Weniger
unplausibel (IP*)</translation>
    </message>
    <message>
        <source>Lower cost,
protected</source>
        <translation>Weniger Kosten,
geschützt</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Gültigkeit</translation>
    </message>
    <message>
        <source>Validity,
protected</source>
        <translation>Gültigkeit,
geschützt</translation>
    </message>
    <message>
        <source>Protected:
relative IG</source>
        <translation>Geschützt:
relative IG</translation>
    </message>
    <message>
        <source>Protected:
published IG</source>
        <translation>Geschützt:
veröff. IG</translation>
    </message>
    <message>
        <source>Excess IP</source>
        <translation>IP-Überschuss</translation>
    </message>
    <message>
        <source>Validity,
decoded</source>
        <translation>Gültigkeit,
dekodiert</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Accuracy under
PGD 0.1</source>
        <translation>Genauigkeit
unter PGD 0,1</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>Gut.</translation>
    </message>
    <message>
        <source>Not good.</source>
        <translation>Nicht gut.</translation>
    </message>
    <message>
        <source>seeds %1 to %2</source>
        <translation>Startwerte %1 bis %2</translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>Startwert %1</translation>
    </message>
    <message>
        <source>seeds %1</source>
        <translation>Startwerte %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>1 round</source>
        <translation>1 Runde</translation>
    </message>
    <message>
        <source>%1 rounds</source>
        <translation>%1 Runden</translation>
    </message>
    <message>
        <source>Not measured.</source>
        <translation>Nicht gemessen.</translation>
    </message>
    <message>
        <source>%1 lower than the baseline.</source>
        <translation>%1 niedriger als das Basismodell.</translation>
    </message>
    <message>
        <source>%1 higher than the baseline.</source>
        <translation>%1 höher als das Basismodell.</translation>
    </message>
    <message>
        <source>95% interval over trainings: %1 to %2.</source>
        <translation>95-%-Intervall über die Trainings: %1 bis %2.</translation>
    </message>
    <message>
        <source>Significant: the 99% interval of the difference over all rounds leaves out 0.</source>
        <translation>Signifikant: Das 99-%-Intervall der Differenz über alle Runden schließt 0 aus.</translation>
    </message>
    <message>
        <source>Not significant: the 99% interval of the difference over all rounds holds 0.</source>
        <translation>Nicht signifikant: Das 99-%-Intervall der Differenz über alle Runden enthält 0.</translation>
    </message>
    <message>
        <source>Published: %1.</source>
        <translation>Veröffentlicht: %1.</translation>
    </message>
    <message>
        <source>Counterfactual training %1, baseline %2.</source>
        <translation>Kontrafaktisches Training %1, Basismodell %2.</translation>
    </message>
    <message>
        <source>Published: %1, baseline %2.</source>
        <translation>Veröffentlicht: %1, Basismodell %2.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>linearly separable</source>
        <translation>linear trennbar</translation>
    </message>
    <message>
        <source>circles</source>
        <translation>Kreise</translation>
    </message>
    <message>
        <source>moons</source>
        <translation>Monde</translation>
    </message>
    <message>
        <source>overlapping</source>
        <translation>überlappend</translation>
    </message>
    <message>
        <source>census income</source>
        <translation>Einkommen laut Volkszählung</translation>
    </message>
    <message>
        <source>California Housing</source>
        <translation>California Housing</translation>
    </message>
    <message>
        <source>Credit Default</source>
        <translation>Credit Default</translation>
    </message>
    <message>
        <source>Give Me Some Credit</source>
        <translation>Give Me Some Credit</translation>
    </message>
    <message>
        <source>handwritten digits</source>
        <translation>handgeschriebene Ziffern</translation>
    </message>
    <message>
        <source>improved</source>
        <translation>verbessert</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>Validierung</translation>
    </message>
    <message>
        <source>1 seed</source>
        <translation>1 Startwert</translation>
    </message>
    <message>
        <source>%1 seeds</source>
        <translation>%1 Startwerte</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>published settings</source>
        <translation>veröffentlichte Einstellungen</translation>
    </message>
    <message>
        <source>improved settings</source>
        <translation>verbesserte Einstellungen</translation>
    </message>
    <message>
        <source>test rows</source>
        <translation>Testzeilen</translation>
    </message>
    <message>
        <source>validation rows</source>
        <translation>Validierungszeilen</translation>
    </message>
    <message>
        <source>No figures yet.</source>
        <translation>Noch keine Zahlen.</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>ui::StudyPanel</name>
    <message>
        <source>Does counterfactual training keep its promise?</source>
        <translation>Hält kontrafaktisches Training, was es verspricht?</translation>
    </message>
    <message>
        <source>Repeat the published study on this computer: each set is trained conventionally and with counterfactual training, several times, and the counterfactuals of both are measured on rows that neither has seen. The figures stand here, beside the published ones, as soon as a training has ended.</source>
        <translation>Wiederholen Sie die veröffentlichte Studie auf diesem Rechner: Jeder Satz wird herkömmlich und mit kontrafaktischem Training trainiert, mehrere Male, und die Kontrafaktuale beider werden auf Zeilen gemessen, die keines gesehen hat. Die Zahlen stehen hier neben den veröffentlichten, sobald ein Training zu Ende ist.</translation>
    </message>
    <message>
        <source>Start the study</source>
        <translation>Die Studie starten</translation>
    </message>
    <message>
        <source>What is measured is chosen at the left. It can be stopped at any time and goes on from there.</source>
        <translation>Was gemessen wird, wählen Sie links. Die Studie lässt sich jederzeit anhalten und geht von dort weiter.</translation>
    </message>
    <message>
        <source>Measured and published</source>
        <translation>Gemessen und veröffentlicht</translation>
    </message>
    <message>
        <source>Measured, and in grey published; below, the 95% interval or the baseline. ▲ good  ▼ not good  bold: significant</source>
        <translation>Gemessen, und in Grau veröffentlicht; darunter das 95-%-Intervall oder das Basismodell. ▲ gut  ▼ nicht gut  fett: signifikant</translation>
    </message>
    <message>
        <source>&lt;p&gt;The large figure is measured here, the grey one beside it is the published one. Below stands the 95% bootstrap interval over trainings (of a reduction, from two seeds on) or the baseline&apos;s figure.&lt;/p&gt;&lt;p&gt;▲ good and ▼ not good: what counts as good for a column stands in its heading&apos;s tip. A reduction in bold is significant: the 99% bootstrap interval of the difference over all rounds leaves out 0.&lt;/p&gt;</source>
        <translation>&lt;p&gt;Die große Zahl ist hier gemessen, die graue daneben ist die veröffentlichte. Darunter steht das 95-%-Bootstrap-Intervall über die Trainings (einer Senkung, ab zwei Startwerten) oder die Zahl des Basismodells.&lt;/p&gt;&lt;p&gt;▲ gut und ▼ nicht gut: Was bei einer Spalte als gut gilt, sagt der Hinweis ihrer Überschrift. Eine fette Senkung ist signifikant: Das 99-%-Bootstrap-Intervall der Differenz über alle Runden schließt 0 aus.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the table, separated by tabs</source>
        <translation>Die Tabelle kopieren, mit Tabulatoren getrennt</translation>
    </message>
    <message>
        <source>Copies every figure in full precision, separated by tabs</source>
        <translation>Kopiert jede Zahl in voller Genauigkeit, mit Tabulatoren getrennt</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern als</translation>
    </message>
    <message>
        <source>Save the table</source>
        <translation>Die Tabelle speichern</translation>
    </message>
    <message>
        <source>CSV, full precision...</source>
        <translation>CSV, volle Genauigkeit ...</translation>
    </message>
    <message>
        <source>Markdown, as the command line prints it...</source>
        <translation>Markdown, wie es die Kommandozeile schreibt ...</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>This training</source>
        <translation>Dieses Training</translation>
    </message>
    <message>
        <source>The whole study</source>
        <translation>Die ganze Studie</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Stop the study</source>
        <translation>Die Studie anhalten</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Beginnt</translation>
    </message>
    <message>
        <source>%1, seed %2: %3</source>
        <translation>%1, Startwert %2: %3</translation>
    </message>
    <message>
        <source>Training %1 of %2</source>
        <translation>Training %1 von %2</translation>
    </message>
    <message>
        <source>Stopping...</source>
        <translation>Wird beendet ...</translation>
    </message>
    <message>
        <source>seed %1: %2 %3</source>
        <translation>Startwert %1: %2 %3</translation>
    </message>
</context>
<context>
    <name>ui::StudyTable</name>
    <message>
        <source>base %1</source>
        <translation>Basis %1</translation>
    </message>
    <message>
        <source>not significant</source>
        <translation>nicht signifikant</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Figures of the study</source>
        <translation>Zahlen der Studie</translation>
    </message>
</context>
<context>
    <name>ui::Style</name>
    <message>
        <source>Scrolled content</source>
        <translation>Gescrollter Inhalt</translation>
    </message>
    <message>
        <source>Panels behind each other</source>
        <translation>Fensterteile hintereinander</translation>
    </message>
</context>
<context>
    <name>ui::TimelineChart</name>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Training by epoch</source>
        <translation>Training nach Epochen</translation>
    </message>
    <message>
        <source>epoch %1 of %2</source>
        <translation>Epoche %1 von %2</translation>
    </message>
</context>
<context>
    <name>ui::TimelinePanel</name>
    <message>
        <source>class loss</source>
        <translation>Klassifikationsverlust</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>nothing trained yet</source>
        <translation>noch nichts trainiert</translation>
    </message>
    <message>
        <source>epoch %1 of %2</source>
        <translation>Epoche %1 von %2</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>%1 epochs a second</source>
        <translation>%1 Epochen je Sekunde</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>%1 of work an epoch</source>
        <translation>%1 Arbeit je Epoche</translation>
    </message>
    <message>
        <source>%1 accuracy %2</source>
        <translation>%1 Genauigkeit %2</translation>
    </message>
    <message>
        <source>, mature %1, %2 steps</source>
        <translation>, reif %1, %2 Schritte</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>mature</source>
        <translation>reif</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <source>Start, pause or resume the training</source>
        <translation>Das Training beginnen, anhalten oder fortsetzen</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Run one epoch, then pause</source>
        <translation>Eine Epoche rechnen, dann anhalten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>End the training and keep its models</source>
        <translation>Das Training beenden und seine Modelle behalten</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>How fast epochs may follow one another, so that learning can be watched</source>
        <translation>Wie schnell Epochen aufeinander folgen dürfen, damit man beim Lernen zusehen kann</translation>
    </message>
    <message>
        <source>%1 epochs/s</source>
        <translation>%1 Epochen/s</translation>
    </message>
    <message>
        <source>full speed</source>
        <translation>volles Tempo</translation>
    </message>
    <message>
        <source>Losses, accuracy and share of mature counterfactuals by epoch</source>
        <translation>Verluste, Genauigkeit und Anteil reifer Kontrafaktuale je Epoche</translation>
    </message>
    <message>
        <source>Losses, accuracy and the share of mature counterfactuals appear here, epoch by epoch.</source>
        <translation>Verluste, Genauigkeit und der Anteil reifer Kontrafaktuale erscheinen hier, Epoche für Epoche.</translation>
    </message>
    <message>
        <source>the initial weights</source>
        <translation>die Anfangsgewichte</translation>
    </message>
    <message>
        <source>Animate</source>
        <translation>Animieren</translation>
    </message>
    <message>
        <source>Export the landscapes over the epochs, a picture each or as one animated file</source>
        <translation>Die Landschaften über die Epochen exportieren, je ein Bild oder als eine animierte Datei</translation>
    </message>
    <message>
        <source>Pictures into a folder (PNG)...</source>
        <translation>Bilder in einen Ordner (PNG) ...</translation>
    </message>
    <message>
        <source>One animated picture (WebP)...</source>
        <translation>Ein animiertes Bild (WebP) ...</translation>
    </message>
    <message>
        <source>%1 training</source>
        <translation>%1es Training</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a run and its line</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a line and its run</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, its last epoch %2,</source>
        <translation>%1, in der letzten Epoche %2:</translation>
    </message>
    <message>
        <source>dashed</source>
        <translation>gestrichelt</translation>
    </message>
    <message>
        <source>dotted</source>
        <translation>gepunktet</translation>
    </message>
    <message>
        <source>dash-dotted</source>
        <translation>strichpunktiert</translation>
    </message>
    <message>
        <source>solid</source>
        <translation>durchgezogen</translation>
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
        <translation>Merken</translation>
    </message>
    <message>
        <source>Keep this epoch&apos;s weights for sure, also where the memory for the past is thinned</source>
        <translation>Die Gewichte dieser Epoche sicher behalten, auch wo der Speicher für Vergangenes ausgedünnt wird</translation>
    </message>
    <message>
        <source>Branch from here</source>
        <translation>Hier abzweigen</translation>
    </message>
    <message>
        <source>Train on from these weights with the settings as they are now; what there is stays beside the new model</source>
        <translation>Von diesen Gewichten aus mit den jetzigen Einstellungen weiter trainieren; was da ist, bleibt neben dem neuen Modell</translation>
    </message>
    <message>
        <source>Back to the latest</source>
        <translation>Zurück zum neuesten</translation>
    </message>
    <message>
        <source>Show the newest weights in every view again (End)</source>
        <translation>Die neuesten Gewichte wieder in allen Ansichten zeigen (Ende)</translation>
    </message>
    <message>
        <source>Epoch %1 of %2 (looking back)</source>
        <translation>Epoche %1 von %2 (Rückblick)</translation>
    </message>
    <message>
        <source>Epoch %1 of %2, values only</source>
        <translation>Epoche %1 von %2, nur Werte</translation>
    </message>
    <message>
        <source>Every view shows the models as they were after this epoch</source>
        <translation>Jede Ansicht zeigt die Modelle, wie sie nach dieser Epoche waren</translation>
    </message>
    <message>
        <source>The weights of this epoch are not kept: a model file has those of its last one</source>
        <translation>Die Gewichte dieser Epoche sind nicht aufgehoben: Eine Modelldatei hat die ihrer letzten</translation>
    </message>
</context>
<context>
    <name>ui::ViewCard</name>
    <message>
        <source>Copy, export, show data, open larger</source>
        <translation>Kopieren, exportieren, Daten zeigen, größer öffnen</translation>
    </message>
</context>
<context>
    <name>ui::WhatIf</name>
    <message>
        <source>What if: %1 of row %2</source>
        <translation>Was wäre, wenn: %1 von Zeile %2</translation>
    </message>
    <message>
        <source>What if: paint on row %1</source>
        <translation>Was wäre, wenn: Zeile %1 bemalt</translation>
    </message>
    <message>
        <source>What if: drag row %1</source>
        <translation>Was wäre, wenn: Zeile %1 gezogen</translation>
    </message>
    <message>
        <source>What if: values of %1</source>
        <translation>Was wäre, wenn: Werte von %1</translation>
    </message>
    <message>
        <source>What if: lock %1 of row %2</source>
        <translation>Was wäre, wenn: %1 von Zeile %2 gesperrt</translation>
    </message>
    <message>
        <source>What if: unlock %1 of row %2</source>
        <translation>Was wäre, wenn: %1 von Zeile %2 entsperrt</translation>
    </message>
    <message>
        <source>What if: rules for %1 of row %2</source>
        <translation>Was wäre, wenn: Regeln für %1 von Zeile %2</translation>
    </message>
    <message>
        <source>What if: most changes of row %1</source>
        <translation>Was wäre, wenn: Höchstzahl der Änderungen von Zeile %1</translation>
    </message>
    <message>
        <source>What if: answers for row %1</source>
        <translation>Was wäre, wenn: Antworten zu Zeile %1</translation>
    </message>
    <message>
        <source>What if: reset row %1</source>
        <translation>Was wäre, wenn: Zeile %1 zurückgesetzt</translation>
    </message>
</context>
<context>
    <name>ui::WhatIfPanel</name>
    <message>
        <source>Choose a row: here each of its values can be changed, to see at once what the model would say.</source>
        <translation>Wählen Sie eine Zeile: Hier lässt sich jeder ihrer Werte ändern, um gleich zu sehen, was das Modell sagen würde.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back to the row as it is in the data</source>
        <translation>Zurück zur Zeile, wie sie in den Daten steht</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>Merken</translation>
    </message>
    <message>
        <source>Keep this instance and its counterfactual by name</source>
        <translation>Diese Instanz und ihr Kontrafaktual unter einem Namen behalten</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Show this instance beside others, value by value</source>
        <translation>Diese Instanz neben anderen zeigen, Wert für Wert</translation>
    </message>
    <message>
        <source>What it would take, in a sentence</source>
        <translation>Was es brauchen würde, in einem Satz</translation>
    </message>
    <message>
        <source>Allow it for this row</source>
        <translation>Für diese Zeile erlauben</translation>
    </message>
    <message>
        <source>Lifts this one constraint for this row and searches again</source>
        <translation>Hebt diese eine Bedingung für diese Zeile auf und sucht noch einmal</translation>
    </message>
    <message>
        <source>Most features a counterfactual may change</source>
        <translation>Wie viele Merkmale ein Kontrafaktual höchstens ändern darf</translation>
    </message>
    <message>
        <source>How many features a counterfactual may change at most</source>
        <translation>Wie viele Merkmale ein Kontrafaktual höchstens ändern darf</translation>
    </message>
    <message>
        <source>any</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Counterfactuals to look for</source>
        <translation>Gesuchte Kontrafaktuale</translation>
    </message>
    <message>
        <source>How many different counterfactuals to look for; choose among them above, or compare them</source>
        <translation>Wie viele verschiedene Kontrafaktuale gesucht werden; oben wählen Sie eines, oder vergleichen Sie sie</translation>
    </message>
    <message>
        <source>Find a feature</source>
        <translation>Merkmal suchen</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Helligkeit</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pinsel</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>%1 more: find them by name above.</source>
        <translation>%1 weitere: oben beim Namen suchen.</translation>
    </message>
    <message>
        <source>Paint on the image, or touch a pixel to change it by number.</source>
        <translation>Malen Sie auf das Bild, oder berühren Sie einen Pixel, um ihn als Zahl zu ändern.</translation>
    </message>
    <message>
        <source>No feature has that in its name.</source>
        <translation>Kein Merkmal heißt so.</translation>
    </message>
    <message>
        <source>1 value changed</source>
        <translation>1 Wert geändert</translation>
    </message>
    <message>
        <source>%1 values changed</source>
        <translation>%1 Werte geändert</translation>
    </message>
    <message>
        <source>1 feature with rules of its own</source>
        <translation>1 Merkmal mit eigenen Regeln</translation>
    </message>
    <message>
        <source>%1 features with rules of their own</source>
        <translation>%1 Merkmale mit eigenen Regeln</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>Train or open a model: then the answer stands here.</source>
        <translation>Trainieren oder öffnen Sie ein Modell: Dann steht hier die Antwort.</translation>
    </message>
    <message>
        <source>Answer %1: %2</source>
        <translation>Antwort %1: %2</translation>
    </message>
    <message>
        <source>Bookmarked</source>
        <translation>Gemerkt</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>As in the data</source>
        <translation>Wie in den Daten</translation>
    </message>
    <message>
        <source>It stands in Bookmarks, to be named there; click to take it away</source>
        <translation>Steht bei den Lesezeichen, wo es benannt werden kann; ein Klick nimmt es weg</translation>
    </message>
    <message>
        <source>%1 says</source>
        <comment>a model</comment>
        <translation>%1 sagt</translation>
    </message>
    <message>
        <source>Doubtful: no row has such a value of %1, so the model can only guess.</source>
        <translation>Zweifelhaft: Keine Zeile hat einen solchen Wert bei %1, das Modell kann nur raten.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>list separator</comment>
        <translation>, </translation>
    </message>
</context>
</TS>
