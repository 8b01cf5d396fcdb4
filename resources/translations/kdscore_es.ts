<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="es" sourcelanguage="en">
    <context>
        <name>AboutWindow</name>
        <message>
            <source>About KDScore</source>
            <translation>Acerca de KDScore</translation>
        </message>
        <message>
            <source>Free software under the Apache License 2.0. It opens no network connection: answers, scores and decisions stay on this computer.</source>
            <translation>Software libre con licencia Apache 2.0. No abre ninguna conexión de red: respuestas, puntuaciones y decisiones se quedan en este ordenador.</translation>
        </message>
        <message>
            <source>Backups and unfinished work</source>
            <translation>Copias de seguridad y trabajo sin terminar</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Ajustes</translation>
        </message>
        <message>
            <source>Logs</source>
            <translation>Registros</translation>
        </message>
        <message>
            <source>What can be computed again</source>
            <translation>Lo que se puede calcular de nuevo</translation>
        </message>
        <message>
            <source>Licenses of the libraries that are built in</source>
            <translation>Licencias de las bibliotecas incluidas</translation>
        </message>
        <message>
            <source>This is no installed program: the libraries lie in its Python environment, each with its license.</source>
            <translation>Este no es un programa instalado: las bibliotecas están en su entorno de Python, cada una con su licencia.</translation>
        </message>
    </context>
    <context>
        <name>AdvancedForm</name>
        <message>
            <source>Advanced settings</source>
            <translation>Ajustes avanzados</translation>
        </message>
        <message>
            <source>Nothing here has to be changed: these settings were tested. They are for those who study how scorers learn.</source>
            <translation>No hace falta cambiar nada aquí: estos ajustes están probados. Son para quienes estudian cómo aprenden los calificadores.</translation>
        </message>
        <message>
            <source>reads the words in their order (LSTM)</source>
            <translation>lee las palabras en su orden (LSTM)</translation>
        </message>
        <message>
            <source>looks at the words as a whole (dense)</source>
            <translation>mira las palabras en conjunto (densa)</translation>
        </message>
        <message>
            <source>Kind of scorer</source>
            <translation>Tipo de calificador</translation>
        </message>
        <message>
            <source>Weight of the expert model (lambda)</source>
            <translation>Peso del modelo experto (lambda)</translation>
        </message>
        <message>
            <source>Weight of your own scores</source>
            <translation>Peso de sus propias puntuaciones</translation>
        </message>
        <message>
            <source>How much the scorer heeds what the expert model says.</source>
            <translation>Cuánto atiende el calificador a lo que dice el modelo experto.</translation>
        </message>
        <message>
            <source>How much it heeds the levels that you gave; 0 leaves them out.</source>
            <translation>Cuánto atiende a los niveles que usted dio; 0 los deja fuera.</translation>
        </message>
        <message>
            <source>Temperature</source>
            <translation>Temperatura</translation>
        </message>
        <message>
            <source>Above 1, the less probable levels count more.</source>
            <translation>Por encima de 1, los niveles menos probables cuentan más.</translation>
        </message>
        <message>
            <source>Texts for each scored answer</source>
            <translation>Textos por cada respuesta puntuada</translation>
        </message>
        <message>
            <source>Unscored answers and variations that the expert model labels.</source>
            <translation>Respuestas sin puntuar y variaciones que etiqueta el modelo experto.</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Semilla</translation>
        </message>
        <message>
            <source>The same seed and settings give the same scorer.</source>
            <translation>La misma semilla y los mismos ajustes dan el mismo calificador.</translation>
        </message>
        <message>
            <source>Back to the tested settings</source>
            <translation>Volver a los ajustes probados</translation>
        </message>
        <message>
            <source>One of the two weights has to be above 0, or nothing is learned.</source>
            <translation>Uno de los dos pesos tiene que ser mayor que 0, o no se aprende nada.</translation>
        </message>
    </context>
    <context>
        <name>AgreementPage</name>
        <message>
            <source>See how far the scorer agrees with you</source>
            <translation>Vea hasta qué punto el calificador coincide con usted</translation>
        </message>
        <message>
            <source>Measured on answers that you scored and the scorer did not learn from. Two humans do not always agree either; that is what to hold it against.</source>
            <translation>Medido en respuestas que usted puntuó y de las que el calificador no aprendió. Dos personas tampoco coinciden siempre; con eso hay que compararlo.</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>Figuras</translation>
        </message>
        <message>
            <source>Save the &amp;report…</source>
            <translation>Guardar el &amp;informe…</translation>
        </message>
        <message>
            <source>Everything on this page, for your department: as a PDF or for a browser</source>
            <translation>Todo lo de esta página, para su departamento: en PDF o para el navegador</translation>
        </message>
        <message>
            <source>&amp;Figures of</source>
            <translation>&amp;Figuras de</translation>
        </message>
        <message>
            <source>Figures of</source>
            <translation>Figuras de</translation>
        </message>
        <message>
            <source>More figures (kappa, correlation and others)</source>
            <translation>Más cifras (kappa, correlación y otras)</translation>
        </message>
        <message>
            <source>More figures</source>
            <translation>Más cifras</translation>
        </message>
        <message>
            <source>“Likely between” is a 95 % interval: what other answers of the same kind could give, judged by how many there are. Kappa, F1 and correlation are 1 for perfect agreement; kappa is 0 for chance.</source>
            <translation>«Probablemente entre» es un intervalo del 95 %: lo que podrían dar otras respuestas del mismo tipo, según cuántas hay. Kappa, F1 y la correlación valen 1 con concordancia perfecta; kappa vale 0 con el azar.</translation>
        </message>
        <message>
            <source>Go on to export</source>
            <translation>Seguir con la exportación</translation>
        </message>
    </context>
    <context>
        <name>AgreementTables</name>
        <message>
            <source>Down: %1. Across: %2.</source>
            <translation>Filas: %1. Columnas: %2.</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Todas</translation>
        </message>
        <message>
            <source>%1: share of the row</source>
            <translation>%1: proporción de la fila</translation>
        </message>
        <message>
            <source>Compared</source>
            <translation>Comparados</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Respuestas</translation>
        </message>
        <message>
            <source>Same level</source>
            <translation>Mismo nivel</translation>
        </message>
        <message>
            <source>likely between</source>
            <translation>probablemente entre</translation>
        </message>
        <message>
            <source>Quadratic weighted kappa</source>
            <translation>Kappa ponderada cuadrática</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Nivel</translation>
        </message>
        <message>
            <source>From %1</source>
            <translation>De %1</translation>
        </message>
        <message>
            <source>Found (recall)</source>
            <translation>Encontradas (exhaustividad)</translation>
        </message>
        <message>
            <source>Right (precision)</source>
            <translation>Acertadas (precisión)</translation>
        </message>
        <message>
            <source>Both (F1)</source>
            <translation>Ambas (F1)</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>Proporción</translation>
        </message>
        <message>
            <source>How sure</source>
            <translation>Seguridad</translation>
        </message>
        <message>
            <source>Sure on average</source>
            <translation>Seguridad media</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>de %1 a %2</translation>
        </message>
        <message>
            <source>Without review from</source>
            <translation>Sin revisión desde</translation>
        </message>
        <message>
            <source>Share of all</source>
            <translation>Proporción del total</translation>
        </message>
        <message>
            <source>%1 sure (chosen)</source>
            <translation>%1 de seguridad (elegido)</translation>
        </message>
        <message>
            <source>%1 sure</source>
            <translation>%1 de seguridad</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Grupo</translation>
        </message>
        <message>
            <source>Placed higher or lower</source>
            <translation>Más alto o más bajo</translation>
        </message>
        <message>
            <source>%1: none given</source>
            <translation>%1: sin dato</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>too few to say</source>
            <translation>muy pocas para decirlo</translation>
        </message>
        <message>
            <source>Learned from</source>
            <translation>Aprendió de</translation>
        </message>
        <message>
            <source>Scorer</source>
            <translation>Calificador</translation>
        </message>
        <message>
            <source>Tried on</source>
            <translation>Probado con</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>Cifra</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Valor</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>Observación</translation>
        </message>
    </context>
    <context>
        <name>AgreementWords</name>
        <message>
            <source>you</source>
            <translation>usted</translation>
        </message>
        <message>
            <source>The scorer</source>
            <translation>El calificador</translation>
        </message>
        <message>
            <source>The expert model</source>
            <translation>El modelo experto</translation>
        </message>
        <message>
            <source>the human in '%1'</source>
            <translation>la persona de «%1»</translation>
        </message>
        <message>
            <source>what you gave unseen</source>
            <translation>lo que usted dio sin ver la sugerencia</translation>
        </message>
        <message>
            <source>The human in '%1'</source>
            <translation>La persona de «%1»</translation>
        </message>
        <message>
            <source>The human who scored blind</source>
            <translation>La persona que puntuó a ciegas</translation>
        </message>
        <message>
            <source>A scorer made this way</source>
            <translation>Un calificador creado así</translation>
        </message>
        <message>
            <source>An expert model prepared this way</source>
            <translation>Un modelo experto preparado así</translation>
        </message>
        <message>
            <source>all that two humans scored</source>
            <translation>todas las que puntuaron dos personas</translation>
        </message>
        <message>
            <source>all scored blind that another human scored, too</source>
            <translation>todas las puntuadas a ciegas que también puntuó otra persona</translation>
        </message>
        <message>
            <source>all that a human scored, cross-validated</source>
            <translation>todas las que puntuó una persona, con validación cruzada</translation>
        </message>
        <message>
            <source>decided without seeing a suggestion</source>
            <translation>decididas sin ver una sugerencia</translation>
        </message>
        <message>
            <source>test answers, not used in training</source>
            <translation>respuestas de prueba, no usadas para aprender</translation>
        </message>
        <message>
            <source>Two humans</source>
            <translation>Dos personas</translation>
        </message>
        <message>
            <source>Two humans, one of them blind</source>
            <translation>Dos personas, una de ellas a ciegas</translation>
        </message>
        <message>
            <source>The scorer and you, unseen</source>
            <translation>El calificador y usted, sin ver la sugerencia</translation>
        </message>
        <message>
            <source>%1 and %2</source>
            <translation>%1 y %2</translation>
        </message>
        <message>
            <source>“You” are the scores in the column '%1'.</source>
            <translation>«Usted» son las puntuaciones de la columna «%1».</translation>
        </message>
        <message>
            <source>“You” are the scores in the column '%1'; where it is empty, those in '%2'.</source>
            <translation>«Usted» son las puntuaciones de la columna «%1»; donde está vacía, las de «%2».</translation>
        </message>
        <message>
            <source>No answer has a level from both %1 and %2.</source>
            <translation>Ninguna respuesta tiene un nivel tanto de %1 como de %2.</translation>
        </message>
        <message>
            <source>%1 agrees with %2 on %3 of %4 answers (%5, likely between %6).</source>
            <translation>%1 coincide con %2 en %3 de %4 respuestas (%5, probablemente entre %6).</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>no se sabe</translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s): %1</source>
            <translation>
                <numerusform>%n respuesta: %1</numerusform>
                <numerusform>%n respuestas: %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Same level (exact agreement)</source>
            <translation>Mismo nivel (concordancia exacta)</translation>
        </message>
        <message>
            <source>Quadratic weighted kappa</source>
            <translation>Kappa ponderada cuadrática</translation>
        </message>
        <message>
            <source>At most one level apart (adjacent agreement)</source>
            <translation>A un nivel como máximo (concordancia adyacente)</translation>
        </message>
        <message>
            <source>Beyond chance (Cohen's kappa)</source>
            <translation>Más allá del azar (kappa de Cohen)</translation>
        </message>
        <message>
            <source>All levels counted alike (macro F1)</source>
            <translation>Todos los niveles por igual (F1 macro)</translation>
        </message>
        <message>
            <source>Correlation (Pearson's r)</source>
            <translation>Correlación (r de Pearson)</translation>
        </message>
        <message>
            <source>Mean shift (standardized mean difference)</source>
            <translation>Desplazamiento medio (diferencia de medias tipificada)</translation>
        </message>
        <message>
            <source>How far “how sure” is off (expected calibration error)</source>
            <translation>Cuánto se desvía la seguridad (error de calibración esperado)</translation>
        </message>
        <message numerus="yes">
            <source>Only %n answer(s) could be compared; no figure here is reliable yet.</source>
            <translation>
                <numerusform>Solo se pudo comparar %n respuesta; ninguna cifra es fiable todavía.</numerusform>
                <numerusform>Solo se pudieron comparar %n respuestas; ninguna cifra es fiable todavía.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing can be said about these levels, because none of the compared answers has them: %1.</source>
            <translation>No se puede decir nada de estos niveles, porque ninguna de las respuestas comparadas los tiene: %1.</translation>
        </message>
        <message>
            <source>Cross-validated: each answer was tried by a scorer that was made the same way from the others and never saw it. This estimates what scorers made this way reach, not the very scorer you have.</source>
            <translation>Con validación cruzada: cada respuesta la probó un calificador creado igual con las demás y que nunca la vio. Esto estima lo que alcanzan los calificadores creados así, no el calificador concreto que usted tiene.</translation>
        </message>
        <message>
            <source>The expert model was not made anew for this: it may have known these answers, and then the figures are better than the truth.</source>
            <translation>El modelo experto no se preparó de nuevo para esto: puede que conociera estas respuestas, y entonces las cifras son mejores que la realidad.</translation>
        </message>
        <message numerus="yes">
            <source>Only %n answer(s) were scored %1; figures for that level are not reliable yet.</source>
            <translation>
                <numerusform>Solo %n respuesta se puntuó con %1; las cifras de ese nivel no son fiables todavía.</numerusform>
                <numerusform>Solo %n respuestas se puntuaron con %1; las cifras de ese nivel no son fiables todavía.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1 (%n answer(s))</source>
            <translation>
                <numerusform>%1 (%n respuesta)</numerusform>
                <numerusform>%1 (%n respuestas)</numerusform>
            </translation>
        </message>
        <message>
            <source>Figures for these levels are not reliable yet, because they have so few answers: %1.</source>
            <translation>Las cifras de estos niveles no son fiables todavía, porque tienen muy pocas respuestas: %1.</translation>
        </message>
        <message numerus="yes">
            <source>Only %n answer(s) could be compared; with fewer than %1, every figure can be far off. Cross-validation tries the way the scorer is made on every scored answer.</source>
            <translation>
                <numerusform>Solo se pudo comparar %n respuesta; con menos de %1, cualquier cifra puede estar muy lejos de la realidad. La validación cruzada prueba la forma de crear el calificador con todas las respuestas puntuadas.</numerusform>
                <numerusform>Solo se pudieron comparar %n respuestas; con menos de %1, cualquier cifra puede estar muy lejos de la realidad. La validación cruzada prueba la forma de crear el calificador con todas las respuestas puntuadas.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Only %n answer(s) could be compared; with fewer than %1, every figure can be far off.</source>
            <translation>
                <numerusform>Solo se pudo comparar %n respuesta; con menos de %1, cualquier cifra puede estar muy desviada.</numerusform>
                <numerusform>Solo se pudieron comparar %n respuestas; con menos de %1, cualquier cifra puede estar muy desviada.</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 “%2”: beside all learners, the scorer places their %3 answers higher than you do, by %4 standard deviations (likely between %5); more than %6 deserves a look.</source>
            <translation>%1 «%2»: frente a todos los alumnos, el calificador sitúa sus %3 respuestas más alto que usted, en %4 desviaciones estándar (probablemente entre %5); más de %6 merece una mirada.</translation>
        </message>
        <message>
            <source>%1 “%2”: beside all learners, the scorer places their %3 answers lower than you do, by %4 standard deviations (likely between %5); more than %6 deserves a look.</source>
            <translation>%1 «%2»: frente a todos los alumnos, el calificador sitúa sus %3 respuestas más bajo que usted, en %4 desviaciones estándar (probablemente entre %5); más de %6 merece una mirada.</translation>
        </message>
        <message>
            <source>The same level from %1 and %2 in %3 (exact agreement): testing organizations look closer below %4.</source>
            <translation>El mismo nivel de %1 y %2 en %3 (concordancia exacta): las organizaciones evaluadoras miran con más detalle por debajo de %4.</translation>
        </message>
        <message>
            <source>At most one level apart in %3 of the answers, from %1 and %2: testing organizations look closer below %4.</source>
            <translation>A un nivel como máximo en %3 de las respuestas, según %1 y %2: las organizaciones evaluadoras miran con más detalle por debajo de %4.</translation>
        </message>
        <message>
            <source>Quadratic weighted kappa between %1 and %2 is %3: testing organizations look closer below %4.</source>
            <translation>La kappa ponderada cuadrática entre %1 y %2 es %3: las organizaciones evaluadoras miran con más detalle por debajo de %4.</translation>
        </message>
        <message>
            <source>The correlation between %1 and %2 is %3: testing organizations look closer below %4.</source>
            <translation>La correlación entre %1 y %2 es %3: las organizaciones evaluadoras miran con más detalle por debajo de %4.</translation>
        </message>
        <message>
            <source>Levels from %1 are on average higher than those from %2, by %3 standard deviations; more than %4 deserves a look.</source>
            <translation>Los niveles de %1 son de media más altos que los de %2, en %3 desviaciones típicas; más de %4 merece una mirada.</translation>
        </message>
        <message>
            <source>Levels from %1 are on average lower than those from %2, by %3 standard deviations; more than %4 deserves a look.</source>
            <translation>Los niveles de %1 son de media más bajos que los de %2, en %3 desviaciones típicas; más de %4 merece una mirada.</translation>
        </message>
        <message>
            <source>No answer got the level %3 from %1; %5 of %6 got it from %2.</source>
            <translation>Ninguna respuesta recibió el nivel %3 de %1; %5 de %6 lo recibieron de %2.</translation>
        </message>
        <message>
            <source>%4 of %6 answers got the level %3 from %1, and %5 from %2. A gap of more than %7 in 100 deserves a look.</source>
            <translation>%4 de %6 respuestas recibieron el nivel %3 de %1, y %5 de %2. Una diferencia de más de %7 de cada 100 merece una mirada.</translation>
        </message>
        <message>
            <source>Quadratic weighted kappa is %3 between %1 and %2, but %4 between two humans; a loss of more than %5 deserves a look.</source>
            <translation>La kappa ponderada cuadrática es %3 entre %1 y %2, pero %4 entre dos personas; una pérdida de más de %5 merece una mirada.</translation>
        </message>
        <message>
            <source>The correlation is %3 between %1 and %2, but %4 between two humans; a loss of more than %5 deserves a look.</source>
            <translation>La correlación es %3 entre %1 y %2, pero %4 entre dos personas; una pérdida de más de %5 merece una mirada.</translation>
        </message>
    </context>
    <context>
        <name>AlikeSection</name>
        <message numerus="yes">
            <source>%n more answer(s) with the same words</source>
            <translation>
                <numerusform>%n respuesta más con las mismas palabras</numerusform>
                <numerusform>%n respuestas más con las mismas palabras</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more answer(s) in nearly the same words</source>
            <translation>
                <numerusform>%n respuesta más con casi las mismas palabras</numerusform>
                <numerusform>%n respuestas más con casi las mismas palabras</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more wording(s)</source>
            <translation>
                <numerusform>%n formulación más</numerusform>
                <numerusform>%n formulaciones más</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 of them: %2</source>
            <translation>%1 de ellas: %2</translation>
        </message>
        <message>
            <source>“%1”</source>
            <translation>«%1»</translation>
        </message>
        <message>
            <source>%1 times %2</source>
            <translation>%1 veces %2</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>final level %1</source>
            <translation>nivel final %1</translation>
        </message>
        <message>
            <source>a human gave %1</source>
            <translation>una persona dio %1</translation>
        </message>
    </context>
    <context>
        <name>AnswerText</name>
        <message>
            <source>The whole answer</source>
            <translation>La respuesta completa</translation>
        </message>
    </context>
    <context>
        <name>AnswersPage</name>
        <message>
            <source>Add another spreadsheet</source>
            <translation>Añadir otra hoja de cálculo</translation>
        </message>
        <message>
            <source>Do not bring it in</source>
            <translation>No importarla</translation>
        </message>
        <message>
            <source>Answers are just coming in. Choose the file again when that is done.</source>
            <translation>En este momento están entrando respuestas. Elija el archivo de nuevo cuando termine.</translation>
        </message>
        <message>
            <source>These answers are in your assignment</source>
            <translation>Estas respuestas están en su tarea</translation>
        </message>
        <message>
            <source>Bring in another spreadsheet whenever there are new answers; what is here stays.</source>
            <translation>Importe otra hoja de cálculo cuando haya respuestas nuevas; lo que ya está se conserva.</translation>
        </message>
        <message>
            <source>It is open for reading only, so nothing can be brought in.</source>
            <translation>Está abierta solo para lectura, así que no se puede importar nada.</translation>
        </message>
        <message>
            <source>Check the levels</source>
            <translation>Comprobar los niveles</translation>
        </message>
        <message>
            <source>No answers yet</source>
            <translation>Aún no hay respuestas</translation>
        </message>
        <message>
            <source>This assignment is open for reading only, so none can be brought in here.</source>
            <translation>Esta tarea está abierta solo para lectura, así que aquí no se puede importar nada.</translation>
        </message>
        <message>
            <source>Bring in your learners' answers</source>
            <translation>Importe las respuestas de su alumnado</translation>
        </message>
        <message>
            <source>Choose the spreadsheet that your learning system or form gave you: a row for each learner, with the answer and, where you have scored it, the score. You see what comes in before anything does.</source>
            <translation>Elija la hoja de cálculo que le dio su plataforma o formulario: una fila por alumno, con la respuesta y, donde la haya puntuado, la puntuación. Verá lo que entra antes de que entre nada.</translation>
        </message>
        <message>
            <source>Choose a spreadsheet</source>
            <translation>Elegir una hoja de cálculo</translation>
        </message>
        <message>
            <source>or try the example</source>
            <translation>o pruebe el ejemplo</translation>
        </message>
        <message>
            <source>Reading the spreadsheet</source>
            <translation>Leyendo la hoja de cálculo</translation>
        </message>
        <message>
            <source>%1 is read when the work that is under way is done.</source>
            <translation>%1 se leerá cuando termine el trabajo en curso.</translation>
        </message>
        <message>
            <source>Reading %1. Nothing is brought in yet.</source>
            <translation>Leyendo %1. Todavía no se importa nada.</translation>
        </message>
        <message>
            <source>Check what comes in</source>
            <translation>Compruebe lo que entra</translation>
        </message>
        <message>
            <source>Nothing of it is in your assignment yet. Your spreadsheet is never changed.</source>
            <translation>Nada de esto está aún en su tarea. Su hoja de cálculo nunca se modifica.</translation>
        </message>
        <message>
            <source>Looking at it again…</source>
            <translation>Mirándola de nuevo…</translation>
        </message>
        <message>
            <source>Bring in the answers</source>
            <translation>Importar las respuestas</translation>
        </message>
        <message>
            <source>Bringing the answers in</source>
            <translation>Importando las respuestas</translation>
        </message>
        <message>
            <source>All of them come in, or none: you can cancel at the bottom of the window, and the assignment stays as it was.</source>
            <translation>Entran todas o ninguna: puede cancelar en la parte inferior de la ventana y la tarea queda como estaba.</translation>
        </message>
        <message>
            <source>Cancelled. Nothing was brought in; the assignment is as it was.</source>
            <translation>Cancelado. No se importó nada; la tarea está como estaba.</translation>
        </message>
        <message numerus="yes">
            <source>%n new answer(s) came in.</source>
            <translation>
                <numerusform>Entró %n respuesta nueva.</numerusform>
                <numerusform>Entraron %n respuestas nuevas.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them stands/stand beside an earlier answer of the same learner.</source>
            <translation>
                <numerusform>%n de ellas está junto a una respuesta anterior del mismo alumno.</numerusform>
                <numerusform>%n de ellas están junto a una respuesta anterior del mismo alumno.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BlindDone</name>
        <message>
            <source>Finish</source>
            <translation>Terminar</translation>
        </message>
        <message>
            <source>Back to the answers</source>
            <translation>Volver a las respuestas</translation>
        </message>
        <message numerus="yes">
            <source>You scored %n answer(s) blind</source>
            <translation>
                <numerusform>Ha puntuado %n respuesta a ciegas</numerusform>
                <numerusform>Ha puntuado %n respuestas a ciegas</numerusform>
            </translation>
        </message>
        <message>
            <source>They are kept as human scores of “%1” and count on the page Agreement.</source>
            <translation>Se guardan como puntuaciones de «%1» y cuentan en la página Concordancia.</translation>
        </message>
        <message numerus="yes">
            <source>Make my level final for %n answer(s) that nobody had scored or decided</source>
            <translation>
                <numerusform>Hacer definitivo mi nivel en %n respuesta que nadie había puntuado ni decidido</numerusform>
                <numerusform>Hacer definitivos mis niveles en %n respuestas que nadie había puntuado ni decidido</numerusform>
            </translation>
        </message>
        <message>
            <source>The scorer learned from all of them or suggests nothing, so they cannot say how far it agrees with you.</source>
            <translation>El calificador aprendió de todas ellas o no sugiere nada, así que no pueden decir en qué medida coincide con usted.</translation>
        </message>
        <message>
            <source>Of %2 that it did not learn from, the scorer suggests your level for %1 (%3, likely between %4 and %5).</source>
            <translation>De %2 de las que no aprendió, el calificador sugiere el nivel de usted en %1 (%3, probablemente entre %4 y %5).</translation>
        </message>
        <message>
            <source>No other human has scored any of them.</source>
            <translation>Ninguna otra persona ha puntuado ninguna de ellas.</translation>
        </message>
        <message>
            <source>Of %2 that another human scored, %1 got your level (%3, likely between %4 and %5).</source>
            <translation>De %2 que puntuó otra persona, %1 recibieron el nivel de usted (%3, probablemente entre %4 y %5).</translation>
        </message>
    </context>
    <context>
        <name>BlindForm</name>
        <message>
            <source>A level that you choose beside a suggestion is swayed by it. Here you score some answers, drawn by chance, while suggestions and what other people gave are hidden. So you learn how far the scorer, or a colleague, really agrees with you.</source>
            <translation>El nivel que se elige junto a una sugerencia se deja llevar por ella. Aquí puntúa algunas respuestas, sacadas al azar, mientras las sugerencias y lo que dieron otras personas quedan ocultas. Así sabrá en qué medida coinciden de verdad con usted el calificador o un colega.</translation>
        </message>
        <message>
            <source>Your levels are kept as scores by a human, beside those of your spreadsheet. They are no decisions: nothing becomes final by them. Answers that are blank, or that you have decided on before, are not drawn. You can stop at any time and go on later.</source>
            <translation>Sus niveles se guardan como puntuaciones de una persona, junto a las de su hoja de cálculo. No son decisiones: nada queda definitivo por ellos. No se sacan respuestas en blanco ni las que usted ya decidió. Puede parar cuando quiera y seguir más tarde.</translation>
        </message>
        <message>
            <source>How &amp;many answers</source>
            <translation>Cuántas &amp;respuestas</translation>
        </message>
        <message>
            <source>Drawn &amp;from</source>
            <translation>Sacadas &amp;de</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Empezar</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Ahora no</translation>
        </message>
        <message>
            <source>all answers (%1)</source>
            <translation>todas las respuestas (%1)</translation>
        </message>
        <message>
            <source>answers that no human has scored (%1)</source>
            <translation>respuestas que nadie ha puntuado (%1)</translation>
        </message>
        <message>
            <source>answers that a human has scored (%1)</source>
            <translation>respuestas que una persona ha puntuado (%1)</translation>
        </message>
    </context>
    <context>
        <name>BlindPane</name>
        <message>
            <source>An answer to score without a suggestion</source>
            <translation>Una respuesta que puntuar sin sugerencia</translation>
        </message>
        <message>
            <source>Back (U)</source>
            <translation>Atrás (U)</translation>
        </message>
        <message>
            <source>Skip for now (N)</source>
            <translation>Saltar por ahora (N)</translation>
        </message>
        <message>
            <source>Go on later</source>
            <translation>Seguir más tarde</translation>
        </message>
        <message>
            <source>End here</source>
            <translation>Terminar aquí</translation>
        </message>
        <message>
            <source>Goes to the answer before. Keys: U or Backspace</source>
            <translation>Va a la respuesta anterior. Teclas: U o Retroceso</translation>
        </message>
        <message>
            <source>Goes to the next answer. Keys: N or the space bar</source>
            <translation>Va a la respuesta siguiente. Teclas: N o la barra espaciadora</translation>
        </message>
        <message>
            <source>Suggestions and what other people gave are hidden until you end. Your levels are kept as a human's scores; nothing becomes final by them.</source>
            <translation>Las sugerencias y lo que dieron otras personas quedan ocultas hasta que termine. Sus niveles se guardan como puntuaciones de una persona; nada queda definitivo por ellos.</translation>
        </message>
        <message>
            <source>Scoring blind: %1 of %2 done</source>
            <translation>A ciegas: %1 de %2 puntuadas</translation>
        </message>
    </context>
    <context>
        <name>BlindScoring</name>
        <message>
            <source>%1 (blind)</source>
            <translation>%1 (a ciegas)</translation>
        </message>
    </context>
    <context>
        <name>BudgetForm</name>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>A first scorer, to see how far it gets.</source>
            <translation>Un primer calificador, para ver hasta dónde llega.</translation>
        </message>
        <message>
            <source>Learns longer and from more text. The one to begin with.</source>
            <translation>Aprende más tiempo y de más texto. Empiece por este.</translation>
        </message>
        <message>
            <source>A larger scorer that learns from still more text, for when the standard one stays behind its expert model.</source>
            <translation>Un calificador más grande que aprende de aún más texto, para cuando el normal queda por detrás de su modelo experto.</translation>
        </message>
    </context>
    <context>
        <name>ChoicesForm</name>
        <message>
            <source>Leave it</source>
            <translation>Dejarlo</translation>
        </message>
    </context>
    <context>
        <name>ClassFile</name>
        <message>
            <source>%1 at a glance</source>
            <translation>%1 de un vistazo</translation>
        </message>
    </context>
    <context>
        <name>ClassPageWords</name>
        <message>
            <source>{assignment}: the class at a glance</source>
            <translation>{assignment}: la clase de un vistazo</translation>
        </message>
        <message>
            <source>{n} answers are on a level; {without} have none yet.</source>
            <translation>{n} respuestas están en un nivel; {without} aún no tienen ninguno.</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Nivel</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Respuestas</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>Proporción</translation>
        </message>
        <message>
            <source>You decided</source>
            <translation>Usted decidió</translation>
        </message>
        <message>
            <source>A human scored</source>
            <translation>Puntuó una persona</translation>
        </message>
        <message>
            <source>Only suggested</source>
            <translation>Solo sugerido</translation>
        </message>
        <message>
            <source>{n} answers</source>
            <translation>{n} respuestas</translation>
        </message>
        <message>
            <source>An answer counts on the level that you decided, else on the one a human gave, else on the one the scorer suggests. Words stand for where to look, not for what an answer means. This page quotes answers without names.</source>
            <translation>Una respuesta cuenta en el nivel que usted decidió; si no, en el que dio una persona; si no, en el que sugiere el calificador. Las palabras dicen dónde mirar, no qué significa una respuesta. Esta página cita respuestas sin nombres.</translation>
        </message>
        <message>
            <source>More often here than elsewhere:</source>
            <translation>Más frecuente aquí que en otros niveles:</translation>
        </message>
        <message>
            <source>Many have in common:</source>
            <translation>Muchas tienen en común:</translation>
        </message>
        <message>
            <source>“{first}” and “{second}” ({here} of {n}; {elsewhere} on other levels)</source>
            <translation>«{first}» y «{second}» ({here} de {n}; {elsewhere} en otros niveles)</translation>
        </message>
        <message>
            <source>Like many others here:</source>
            <translation>Como muchas otras de aquí:</translation>
        </message>
    </context>
    <context>
        <name>ClassPanel</name>
        <message>
            <source>What is typical of the answers on each level: words, ideas that many share, which may be half right, and answers like many others.</source>
            <translation>Lo típico de las respuestas de cada nivel: palabras, ideas que muchas comparten y que pueden ser correctas a medias, y respuestas como muchas otras.</translation>
        </message>
        <message>
            <source>Save or print this page…</source>
            <translation>Guardar o imprimir esta página…</translation>
        </message>
        <message>
            <source>The class at a glance</source>
            <translation>La clase de un vistazo</translation>
        </message>
    </context>
    <context>
        <name>ColorButton</name>
        <message>
            <source>Color of level %1: %2</source>
            <translation>Color del nivel %1: %2</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>Automático</translation>
        </message>
        <message>
            <source>Another color...</source>
            <translation>Otro color...</translation>
        </message>
        <message>
            <source>Orange</source>
            <translation>Naranja</translation>
        </message>
        <message>
            <source>Light blue</source>
            <translation>Azul claro</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>Verde</translation>
        </message>
        <message>
            <source>Yellow</source>
            <translation>Amarillo</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>Azul</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>Rojo</translation>
        </message>
        <message>
            <source>Pink</source>
            <translation>Rosa</translation>
        </message>
        <message>
            <source>Gray</source>
            <translation>Gris</translation>
        </message>
    </context>
    <context>
        <name>ColumnsForm</name>
        <message>
            <source>Choose a column</source>
            <translation>Elija una columna</translation>
        </message>
        <message>
            <source>Level '%1' stands in</source>
            <translation>El nivel «%1» está en</translation>
        </message>
        <message>
            <source>Check which columns of '%1' are read.</source>
            <translation>Compruebe qué columnas de «%1» se leen.</translation>
        </message>
        <message>
            <source>Read these columns</source>
            <translation>Leer estas columnas</translation>
        </message>
        <message>
            <source>The learners stand in</source>
            <translation>Los alumnos están en</translation>
        </message>
        <message>
            <source>The answers stand in</source>
            <translation>Las respuestas están en</translation>
        </message>
        <message>
            <source>No column</source>
            <translation>Ninguna columna</translation>
        </message>
        <message>
            <source>Choose a column for each level.</source>
            <translation>Elija una columna para cada nivel.</translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) gets/get probabilities.</source>
            <translation>
                <numerusform>%n respuesta recibe probabilidades.</numerusform>
                <numerusform>%n respuestas reciben probabilidades.</numerusform>
            </translation>
        </message>
        <message>
            <source>The spreadsheet was not looked at. Choose a column to look again.</source>
            <translation>No se ha mirado la hoja de cálculo. Elija una columna para volver a mirarla.</translation>
        </message>
        <message>
            <source>Looking at the spreadsheet…</source>
            <translation>Examinando la hoja de cálculo…</translation>
        </message>
    </context>
    <context>
        <name>CutoffBar</name>
        <message>
            <source>Needs no review &amp;from</source>
            <translation>&amp;Sin revisión desde</translation>
        </message>
        <message>
            <source> % sure</source>
            <translation> % de seguridad</translation>
        </message>
        <message>
            <source>Needs no review from this many percent sure</source>
            <translation>No necesita revisión a partir de este porcentaje de seguridad</translation>
        </message>
        <message>
            <source>Answers for which the scorer is at least this sure need no review. Blank and almost empty answers always do.</source>
            <translation>Las respuestas en las que el calificador está al menos así de seguro no necesitan revisión. Las que están en blanco o casi vacías siempre la necesitan.</translation>
        </message>
        <message>
            <source>Opens “Without review” on the page “Agreement”: how often answers that sure get your level, and a number chosen by the agreement you want.</source>
            <translation>Abre «Sin revisión» en la página «Concordancia»: con qué frecuencia reciben su nivel las respuestas con esa seguridad, y un número elegido según la concordancia que usted desea.</translation>
        </message>
        <message>
            <source>Accept them</source>
            <translation>Aceptarlas</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Ahora no</translation>
        </message>
        <message>
            <source>How often is that right?</source>
            <translation>¿Cuánto acierta?</translation>
        </message>
        <message>
            <source>Chosen for %1 agreement</source>
            <translation>Elegido para %1</translation>
        </message>
        <message>
            <source>%1 of %2 need no review</source>
            <translation>%1 de %2 no necesitan revisión</translation>
        </message>
        <message>
            <source>Answers that a human has scored already are not counted here.</source>
            <translation>Aquí no se cuentan las respuestas que ya puntuó una persona.</translation>
        </message>
        <message numerus="yes">
            <source>&amp;Accept all %n that need no review</source>
            <translation>
                <numerusform>&amp;Aceptar la única que no necesita revisión (%n)</numerusform>
                <numerusform>&amp;Aceptar las %n que no necesitan revisión</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Make the suggestion final for %n answer(s)?</source>
            <translation>
                <numerusform>¿Hacer definitiva la sugerencia de %n respuesta?</numerusform>
                <numerusform>¿Hacer definitivas las sugerencias de %n respuestas?</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>CutoffCard</name>
        <message>
            <source>What needs no look</source>
            <translation>Lo que no necesita su mirada</translation>
        </message>
        <message>
            <source>How far shall the answers that nobody looks at agree?</source>
            <translation>¿Cuánto deben coincidir las respuestas que nadie mira?</translation>
        </message>
        <message>
            <source>Be &amp;cautious: let even the lower end of what is likely reach that</source>
            <translation>Con &amp;prudencia: que lo alcance incluso el extremo inferior de lo probable</translation>
        </message>
        <message>
            <source>This &amp;often my level:</source>
            <translation>Con mi nivel, &amp;al menos en:</translation>
        </message>
        <message>
            <source> % of them</source>
            <translation> % de ellas</translation>
        </message>
        <message>
            <source>Percent of the answers that shall have my level</source>
            <translation>Porcentaje de las respuestas que deben tener mi nivel</translation>
        </message>
        <message>
            <source>Open for reading only.</source>
            <translation>Abierto solo para lectura.</translation>
        </message>
    </context>
    <context>
        <name>CutoffWords</name>
        <message>
            <source>As &amp;sure as I am with a colleague (not known: no two people scored the same answers)</source>
            <translation>Tanto como con un &amp;colega (no se sabe: ninguna respuesta la puntuaron dos personas)</translation>
        </message>
        <message>
            <source>As &amp;sure as I am with a colleague: two humans agree on %1 of %2 (%3)</source>
            <translation>Tanto como con un &amp;colega: dos personas coinciden en %1 de %2 (%3)</translation>
        </message>
        <message>
            <source>From %1 sure on, %2 of %3 test answers (%4, likely between %5) need no look.</source>
            <translation>A partir de %1 de seguridad, %2 de %3 respuestas de prueba (%4, probablemente entre %5) no necesitan su mirada.</translation>
        </message>
        <message>
            <source>Tried on answers by which it was not chosen, the scorer then gave your level to %1 of %2 (%3, likely between %4).</source>
            <translation>Probado con respuestas con las que no se eligió, el calificador dio el nivel de usted a %1 de %2 (%3, probablemente entre %4).</translation>
        </message>
        <message>
            <source>Of those, %1 of %2 got your level (%3, likely between %4).</source>
            <translation>De ellas, %1 de %2 recibieron el nivel de usted (%3, probablemente entre %4).</translation>
        </message>
        <message>
            <source>In use now: from %1 sure on, which no test answer reaches.</source>
            <translation>En uso ahora: a partir de %1 de seguridad, que ninguna respuesta de prueba alcanza.</translation>
        </message>
        <message>
            <source>In use now: from %1 sure on, without a look at %2 of %3 test answers; %4 of those got your level (%5).</source>
            <translation>En uso ahora: a partir de %1 de seguridad, sin mirar %2 de %3 respuestas de prueba; %4 de ellas recibieron el nivel de usted (%5).</translation>
        </message>
        <message>
            <source>Chosen by %1, %2.</source>
            <translation>Lo eligió %1, %2.</translation>
        </message>
        <message>
            <source>Chosen %2.</source>
            <translation>Elegido el %2.</translation>
        </message>
        <message>
            <source>Chosen by %1, %2, for an agreement of %3.</source>
            <translation>Lo eligió %1, %2, para una coincidencia de %3.</translation>
        </message>
        <message>
            <source>Chosen %2 for an agreement of %3.</source>
            <translation>Elegido el %2 para una coincidencia de %3.</translation>
        </message>
        <message>
            <source>&amp;Use it: no look needed from %1 sure on</source>
            <translation>&amp;Usarlo: no hace falta mirar a partir de %1 de seguridad</translation>
        </message>
        <message>
            <source>Undo: &amp;back to %1</source>
            <translation>Deshacer: &amp;volver a %1</translation>
        </message>
    </context>
    <context>
        <name>DecideBox</name>
        <message>
            <source>Next (N)</source>
            <translation>Siguiente (N)</translation>
        </message>
        <message>
            <source>Goes to the next answer that should be looked at. Keys: N or the space bar</source>
            <translation>Va a la siguiente respuesta que conviene mirar. Teclas: N o la barra espaciadora</translation>
        </message>
        <message>
            <source>Reason, if you like</source>
            <translation>Motivo, si lo desea</translation>
        </message>
        <message>
            <source>Reason for your decision, kept in the history</source>
            <translation>Motivo de su decisión, que queda en el historial</translation>
        </message>
        <message>
            <source>Kept in the history of your decisions</source>
            <translation>Queda en el historial de sus decisiones</translation>
        </message>
        <message>
            <source>Take back (U)</source>
            <translation>Retirar (U)</translation>
        </message>
        <message>
            <source>Takes back the last decision on this answer. Keys: U or Backspace</source>
            <translation>Retira la última decisión sobre esta respuesta. Teclas: U o Retroceso</translation>
        </message>
        <message>
            <source>The digits on the levels are their keys.</source>
            <translation>Las cifras de los niveles son sus teclas.</translation>
        </message>
        <message numerus="yes">
            <source>Decide on all %n at once (A)</source>
            <translation>
                <numerusform>Decidir %n a la vez (A)</numerusform>
                <numerusform>Decidir las %n a la vez (A)</numerusform>
            </translation>
        </message>
        <message>
            <source>The level that you choose next goes to each of them; answers that are decided or scored by a human stay as they are. Key: A</source>
            <translation>El nivel que elija ahora se da a cada una; las respuestas decididas o puntuadas por una persona quedan como están. Tecla: A</translation>
        </message>
        <message>
            <source>Accept (Enter)</source>
            <translation>Aceptar (Intro)</translation>
        </message>
        <message>
            <source>Accept %1 (Enter)</source>
            <translation>Aceptar %1 (Intro)</translation>
        </message>
        <message>
            <source>Accept %1 for all (Enter)</source>
            <translation>Aceptar %1 para todas (Intro)</translation>
        </message>
        <message>
            <source>this is the final level</source>
            <translation>este es el nivel final</translation>
        </message>
        <message>
            <source>the scorer suggests it</source>
            <translation>lo sugiere el calificador</translation>
        </message>
    </context>
    <context>
        <name>DecisionsBox</name>
        <message numerus="yes">
            <source>Also learn from my %n decision(s)</source>
            <translation>
                <numerusform>Aprender también de mi decisión (%n)</numerusform>
                <numerusform>Aprender también de mis %n decisiones</numerusform>
            </translation>
        </message>
        <message>
            <source>Your decisions are then learned from like scores that you brought in. None of them is used to check how well it agrees with you.</source>
            <translation>Entonces se aprende de sus decisiones como de las puntuaciones que usted trajo. Ninguna se usa para comprobar cuánto coincide con usted.</translation>
        </message>
        <message>
            <source>All of them were made without seeing a suggestion.</source>
            <translation>Todas se tomaron sin ver ninguna sugerencia.</translation>
        </message>
        <message>
            <source>Careful: %1 of them were made after you had seen a suggestion. Such decisions lean toward what was suggested, and what learns from them can repeat its mistakes.</source>
            <translation>Cuidado: %1 de ellas se tomaron después de ver una sugerencia. Esas decisiones se inclinan hacia lo sugerido, y lo que aprenda de ellas puede repetir sus errores.</translation>
        </message>
    </context>
    <context>
        <name>Desk</name>
        <message>
            <source>Something went wrong in the program. Your project is unharmed.</source>
            <translation>Algo falló en el programa. Su proyecto está intacto.</translation>
        </message>
    </context>
    <context>
        <name>DetailPane</name>
        <message>
            <source>The chosen answer</source>
            <translation>La respuesta elegida</translation>
        </message>
        <message>
            <source>Human scores</source>
            <translation>Puntuaciones humanas</translation>
        </message>
        <message>
            <source>Your decisions</source>
            <translation>Sus decisiones</translation>
        </message>
        <message>
            <source>(blank)</source>
            <translation>(en blanco)</translation>
        </message>
        <message>
            <source>%1 (name hidden)</source>
            <translation>%1 (nombre oculto)</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>This answer is not scored yet.</source>
            <translation>Esta respuesta aún no está calificada.</translation>
        </message>
        <message>
            <source>Nothing is suggested: %1.</source>
            <translation>No se sugiere nada: %1.</translation>
        </message>
        <message>
            <source>The scorer suggests %1 and is %2 sure.</source>
            <translation>El calificador sugiere %1 con una seguridad del %2.</translation>
        </message>
        <message>
            <source>The scorer suggests %1 and is %2 sure. Please look: %3.</source>
            <translation>El calificador sugiere %1 con una seguridad del %2. Mírela, por favor: %3.</translation>
        </message>
        <message>
            <source>Final: %1, %2.</source>
            <translation>Final: %1, %2.</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>No human has scored this answer.</source>
            <translation>Ninguna persona ha puntuado esta respuesta.</translation>
        </message>
        <message>
            <source>%1. Reason: %2</source>
            <translation>%1. Motivo: %2</translation>
        </message>
        <message>
            <source>%4: %2 taken back by %3</source>
            <translation>%4: %2, retirado por %3</translation>
        </message>
        <message>
            <source>%4: %2 taken back by %3, so %1 counts again</source>
            <translation>%4: %2, retirado por %3; vuelve a valer %1</translation>
        </message>
        <message>
            <source>%4: from %2 to %1 by %3</source>
            <translation>%4: de %2 a %1, por %3</translation>
        </message>
        <message>
            <source>%4: %1, as suggested, by %3</source>
            <translation>%4: %1, como se sugería, por %3</translation>
        </message>
        <message>
            <source>%4: %1, against the suggestion, by %3</source>
            <translation>%4: %1, en contra de la sugerencia, por %3</translation>
        </message>
        <message>
            <source>%4: %1, without a suggestion, by %3</source>
            <translation>%4: %1, sin sugerencia, por %3</translation>
        </message>
    </context>
    <context>
        <name>EvidencePanel</name>
        <message>
            <source>Measured on</source>
            <translation>Medido con</translation>
        </message>
        <message>
            <source>Check by cross-&amp;validation</source>
            <translation>Comprobar con &amp;validación cruzada</translation>
        </message>
        <message numerus="yes">
            <source>Held-out answers (%n answer(s))</source>
            <translation>
                <numerusform>Respuestas reservadas (%n respuesta)</numerusform>
                <numerusform>Respuestas reservadas (%n respuestas)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Cross-validated (%n answer(s))</source>
            <translation>
                <numerusform>Validación cruzada (%n respuesta)</numerusform>
                <numerusform>Validación cruzada (%n respuestas)</numerusform>
            </translation>
        </message>
        <message>
            <source>It will take %1 on this computer; you can go on working.</source>
            <translation>Tardará %1 en este equipo; puede seguir trabajando.</translation>
        </message>
        <message numerus="yes">
            <source>%n more answer(s) were scored since the cross-validation</source>
            <translation>
                <numerusform>Desde la validación cruzada se ha puntuado %n respuesta más</numerusform>
                <numerusform>Desde la validación cruzada se han puntuado %n respuestas más</numerusform>
            </translation>
        </message>
        <message>
            <source>No scored answer is left to test the scorer on</source>
            <translation>No queda ninguna respuesta puntuada para probar el calificador</translation>
        </message>
        <message numerus="yes">
            <source>Only %n answer(s) are left to test the scorer on: too few to go by</source>
            <translation>
                <numerusform>Solo queda %n respuesta para probar el calificador: muy pocas para fiarse</numerusform>
                <numerusform>Solo quedan %n respuestas para probar el calificador: muy pocas para fiarse</numerusform>
            </translation>
        </message>
        <message>
            <source>Cross-validation tries the way your scorer was made on all %1 answers that a human scored. They are split into %2 parts. For each part, an expert model is prepared and a scorer made anew from the other parts; they never saw it, and that scorer scores it. Your scorer and its scores stay as they are.</source>
            <translation>La validación cruzada prueba la forma en que se creó su calificador con las %1 respuestas que puntuó una persona. Se dividen en %2 partes. Para cada parte se preparan de nuevo un modelo experto y un calificador con las demás; nunca la vieron, y ese calificador la puntúa. Su calificador y sus puntuaciones quedan como están.</translation>
        </message>
        <message>
            <source>Cross-validation tries the way your scorer was made on all %1 answers that a human scored. They are split into %2 parts. For each part, a scorer is made anew from the other parts, and that scorer scores it. The expert model is not made anew: if it learned from these answers, the figures will be better than the truth. Your scorer and its scores stay as they are.</source>
            <translation>La validación cruzada prueba la forma en que se creó su calificador con las %1 respuestas que puntuó una persona. Se dividen en %2 partes. Para cada parte se crea de nuevo un calificador con las demás, y ese calificador la puntúa. El modelo experto no se prepara de nuevo: si aprendió de estas respuestas, las cifras serán mejores que la realidad. Su calificador y sus puntuaciones quedan como están.</translation>
        </message>
        <message>
            <source>This assignment is open for reading only; nothing can be changed.</source>
            <translation>Esta tarea está abierta solo para lectura; no se puede cambiar nada.</translation>
        </message>
        <message>
            <source>Just a moment...</source>
            <translation>Un momento...</translation>
        </message>
        <message>
            <source>Something else is being learned right now (see the bar below). This can be started when that is done.</source>
            <translation>Ahora mismo se está aprendiendo otra cosa (vea la barra de abajo). Podrá empezar cuando termine.</translation>
        </message>
    </context>
    <context>
        <name>ExpertPage</name>
        <message>
            <source>Give the question an expert model</source>
            <translation>Dé a la pregunta un modelo experto</translation>
        </message>
        <message>
            <source>An expert model is a large language model that has learned to score this one question; in the next step, a small and fast scorer learns from it.</source>
            <translation>Un modelo experto es un modelo de lenguaje grande que ha aprendido a puntuar esta única pregunta; en el paso siguiente, un calificador pequeño y rápido aprende de él.</translation>
        </message>
        <message>
            <source>Prepare the expert model</source>
            <translation>Preparar el modelo experto</translation>
        </message>
        <message>
            <source>First the answers, then an expert model</source>
            <translation>Primero las respuestas, después un modelo experto</translation>
        </message>
        <message>
            <source>An expert model learns from answers that you have scored. Import the spreadsheet with your learners' answers and your scores first.</source>
            <translation>Un modelo experto aprende de respuestas que usted ha puntuado. Importe primero la hoja de cálculo con las respuestas de su alumnado y sus puntuaciones.</translation>
        </message>
        <message>
            <source>Import answers</source>
            <translation>Importar respuestas</translation>
        </message>
        <message>
            <source>Go on to the scorer</source>
            <translation>Seguir con el calificador</translation>
        </message>
        <message>
            <source>It is saved as %1</source>
            <translation>Se guarda como %1</translation>
        </message>
        <message>
            <source>This assignment is open for reading only; nothing can be changed.</source>
            <translation>Esta tarea está abierta solo para lectura; no se puede cambiar nada.</translation>
        </message>
        <message>
            <source>Just a moment...</source>
            <translation>Un momento...</translation>
        </message>
        <message>
            <source>Something else is being learned right now (see the bar below). Another expert model can be begun when that is done.</source>
            <translation>Ahora mismo se está aprendiendo otra cosa (vea la barra inferior). Podrá empezar otro modelo experto cuando termine.</translation>
        </message>
        <message>
            <source>Other work is under way (see the bar below); wait until it is done.</source>
            <translation>Hay otro trabajo en curso (vea la barra inferior); espere a que termine.</translation>
        </message>
        <message>
            <source>A copy was saved as %1</source>
            <translation>Se guardó una copia como %1</translation>
        </message>
    </context>
    <context>
        <name>ExportPage</name>
        <message>
            <source>Take the scores back to your gradebook</source>
            <translation>Devuelva las puntuaciones a su libro de calificaciones</translation>
        </message>
        <message>
            <source>How far the scores are</source>
            <translation>Cómo van las puntuaciones</translation>
        </message>
        <message>
            <source>Look at the answers that wait for you first</source>
            <translation>Mirar antes las respuestas que le esperan</translation>
        </message>
        <message>
            <source>Nothing to hand back yet</source>
            <translation>Aún no hay nada que devolver</translation>
        </message>
        <message>
            <source>Your file is never changed: a new one is written. What the scorer suggests and what you decided stay apart.</source>
            <translation>Su archivo nunca se modifica: se escribe uno nuevo. Lo que sugiere el calificador y lo que usted decidió quedan separados.</translation>
        </message>
        <message>
            <source>&amp;Fill my own file: the scores in it, everything else as it was</source>
            <translation>&amp;Rellenar mi propio archivo: con las puntuaciones y todo lo demás como estaba</translation>
        </message>
        <message>
            <source>Write a &amp;workbook with everything: suggestions, how sure, decisions</source>
            <translation>Escribir un &amp;libro con todo: sugerencias, seguridad, decisiones</translation>
        </message>
        <message>
            <source>Once a spreadsheet of answers is here, this page fills it with the scores, or writes a workbook with everything that is known of them.</source>
            <translation>Cuando haya aquí una hoja de cálculo con respuestas, esta página la rellena con las puntuaciones o escribe un libro con todo lo que se sabe de ellas.</translation>
        </message>
        <message>
            <source>Bring in answers</source>
            <translation>Importar respuestas</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Pregunta</translation>
        </message>
        <message>
            <source>Final: you decided</source>
            <translation>Final: decidido por usted</translation>
        </message>
        <message>
            <source>Suggested, no review needed</source>
            <translation>Sugerido, sin revisión</translation>
        </message>
        <message>
            <source>Suggested, to review</source>
            <translation>Sugerido, por revisar</translation>
        </message>
        <message>
            <source>Not scored</source>
            <translation>Sin calificar</translation>
        </message>
        <message>
            <source>Fill the file</source>
            <translation>Rellenar el archivo</translation>
        </message>
        <message>
            <source>Write the gradebook</source>
            <translation>Escribir el libro de calificaciones</translation>
        </message>
        <message>
            <source>Wait until the work that is under way has ended.</source>
            <translation>Espere a que termine el trabajo en curso.</translation>
        </message>
        <message>
            <source>Filled %1 cells and wrote %2.</source>
            <translation>Se rellenaron %1 celdas y se escribió %2.</translation>
        </message>
        <message>
            <source>Wrote %1 rows to %2.</source>
            <translation>Se escribieron %1 filas en %2.</translation>
        </message>
    </context>
    <context>
        <name>FigureContents</name>
        <message>
            <source>Who gave what</source>
            <translation>Quién dio qué</translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>Lado a lado</translation>
        </message>
        <message>
            <source>Level by level</source>
            <translation>Nivel a nivel</translation>
        </message>
        <message>
            <source>Without review</source>
            <translation>Sin revisión</translation>
        </message>
        <message>
            <source>How often</source>
            <translation>Frecuencia</translation>
        </message>
        <message>
            <source>How sure</source>
            <translation>Seguridad</translation>
        </message>
        <message>
            <source>Groups</source>
            <translation>Grupos</translation>
        </message>
        <message>
            <source>More answers</source>
            <translation>Más respuestas</translation>
        </message>
        <message>
            <source>The class</source>
            <translation>La clase</translation>
        </message>
        <message>
            <source>%1: %2, %3</source>
            <translation>%1: %2, %3</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>The first line is what two humans reach; the others are held against it. Where the lines overlap widely, the answers are too few to tell them apart.</source>
            <translation>La primera línea es lo que alcanzan dos personas; las demás se comparan con ella. Donde las líneas se solapan mucho, las respuestas son demasiado pocas para distinguirlas.</translation>
        </message>
        <message>
            <source>Only one comparison can be made. Have a second person score some of the answers to see how far two humans agree.</source>
            <translation>Solo se puede hacer una comparación. Pida a una segunda persona que puntúe algunas respuestas para ver hasta qué punto coinciden dos personas.</translation>
        </message>
        <message>
            <source>The more answers you let pass without review, the less sure the last of them are. The point marks the choice above.</source>
            <translation>Cuantas más respuestas deje pasar sin revisar, menos seguras son las últimas. El punto marca la elección de arriba.</translation>
        </message>
        <message>
            <source>Whether the scorer treats groups of learners alike. Each side's levels are held against its own average, so that what is left is the group's; 0 is alike. Of fewer than %1 test answers of a group nothing can be said.</source>
            <translation>Si el calificador trata por igual a los grupos de alumnos. Los niveles de cada lado se comparan con su propio promedio, de modo que queda lo propio del grupo; 0 es igual. De menos de %1 respuestas de prueba de un grupo no se puede decir nada.</translation>
        </message>
        <message>
            <source>No column of the spreadsheet says which group a learner is in. Where one does, such as the class, mark it as “Group or class” when you bring the sheet in, and this figure tells whether the scorer treats the groups alike.</source>
            <translation>Ninguna columna de la hoja dice en qué grupo está cada alumno. Si alguna lo dice, como la clase, márquela como «Grupo o clase» al traer la hoja, y esta figura dirá si el calificador trata por igual a los grupos.</translation>
        </message>
        <message>
            <source>Every scorer you made, by how many scored answers it learned from, all tried on the same test answers. Where the line still rises, scoring more answers and making the scorer again may help.</source>
            <translation>Cada calificador que hizo, según de cuántas respuestas puntuadas aprendió, todos probados con las mismas respuestas de prueba. Si la línea aún sube, puede ayudar puntuar más respuestas y volver a hacer el calificador.</translation>
        </message>
        <message>
            <source>So far there is one point. Score more answers, make the scorer again, and the line between the points tells whether that helped. Each is tried on the same test answers.</source>
            <translation>Por ahora hay un solo punto. Puntúe más respuestas, vuelva a hacer el calificador, y la línea entre los puntos dirá si sirvió. Todos se prueban con las mismas respuestas de prueba.</translation>
        </message>
        <message>
            <source>The scorer</source>
            <translation>El calificador</translation>
        </message>
        <message>
            <source>Same level (exact agreement)</source>
            <translation>Mismo nivel (coincidencia exacta)</translation>
        </message>
        <message>
            <source>Read along a row: of the answers with this level from %1, how many got each level from %2. On the framed cells both agree; next to them they are one level apart.</source>
            <translation>Lea por filas: de las respuestas con este nivel según %1, cuántas recibieron cada nivel de %2. En las celdas con marco ambos coinciden; al lado difieren en un nivel.</translation>
        </message>
        <message>
            <source>Found: of the answers with a level from %1, how many have it from %2 too. Right: of those with a level from %2, how many have it from %1 too.</source>
            <translation>Encontradas: de las respuestas con un nivel según %1, cuántas lo tienen también según %2. Acertadas: de las que tienen un nivel según %2, cuántas lo tienen también según %1.</translation>
        </message>
        <message>
            <source>Whether %2 gives some level more or less often than %1, however they fall on single answers.</source>
            <translation>Si %2 da algún nivel más o menos a menudo que %1, con independencia de cada respuesta.</translation>
        </message>
        <message>
            <source>Whether %2 is as often right as it is sure: of the answers it is 80 % sure of, 80 in 100 should have the level from %1.</source>
            <translation>Si %2 acierta tanto como cree: de las respuestas con una seguridad del 80 %, 80 de cada 100 deberían tener el nivel de %1.</translation>
        </message>
    </context>
    <context>
        <name>FigurePanel</name>
        <message>
            <source>Numbers of the figure</source>
            <translation>Números de la figura</translation>
        </message>
        <message>
            <source>Copy the picture</source>
            <translation>Copiar la imagen</translation>
        </message>
        <message>
            <source>Save the picture…</source>
            <translation>Guardar la imagen…</translation>
        </message>
        <message>
            <source>Copy the numbers</source>
            <translation>Copiar los números</translation>
        </message>
        <message>
            <source>For pasting into a spreadsheet</source>
            <translation>Para pegarlos en una hoja de cálculo</translation>
        </message>
        <message>
            <source>Numbers of the figure “%1”</source>
            <translation>Números de la figura «%1»</translation>
        </message>
        <message>
            <source>Figure “%1”</source>
            <translation>Figura «%1»</translation>
        </message>
        <message>
            <source>The table that follows has the same numbers.</source>
            <translation>La tabla siguiente tiene los mismos números.</translation>
        </message>
        <message>
            <source>The numbers are on the clipboard.</source>
            <translation>Los números están en el portapapeles.</translation>
        </message>
        <message>
            <source>The picture is on the clipboard.</source>
            <translation>La imagen está en el portapapeles.</translation>
        </message>
        <message>
            <source>Save the picture</source>
            <translation>Guardar la imagen</translation>
        </message>
        <message>
            <source>Picture (*.png);;Drawing (*.svg);;Page (*.pdf)</source>
            <translation>Imagen (*.png);;Dibujo (*.svg);;Página (*.pdf)</translation>
        </message>
        <message>
            <source>Saved as %1.</source>
            <translation>Guardado como %1.</translation>
        </message>
    </context>
    <context>
        <name>FillPanel</name>
        <message>
            <source>How levels become a score</source>
            <translation>Cómo los niveles se convierten en una puntuación</translation>
        </message>
        <message>
            <source>Your &amp;file</source>
            <translation>Su &amp;archivo</translation>
        </message>
        <message>
            <source>&amp;Column for the scores</source>
            <translation>&amp;Columna para las puntuaciones</translation>
        </message>
        <message>
            <source>Choose the file…</source>
            <translation>Elegir el archivo…</translation>
        </message>
        <message>
            <source>Fill in your feedback on each final level, too, as you wrote it in the rubric</source>
            <translation>Rellenar también sus comentarios a cada nivel final, tal como los escribió en la rúbrica</translation>
        </message>
        <message>
            <source>Add the scorer's suggestions in a column of their own, marked as not final</source>
            <translation>Añadir las sugerencias del calificador en una columna propia, marcadas como no definitivas</translation>
        </message>
        <message>
            <source>Replace other scores that stand there already</source>
            <translation>Sustituir otras puntuaciones que ya estén allí</translation>
        </message>
        <message>
            <source>%1, sheet %2</source>
            <translation>%1, hoja %2</translation>
        </message>
        <message>
            <source>%1</source>
            <translation>%1</translation>
        </message>
        <message>
            <source>Where you have not decided here, use the score from the column '%1'</source>
            <translation>Donde no haya decidido aquí, usar la puntuación de la columna «%1»</translation>
        </message>
        <message>
            <source>The one made for scores, else a new one</source>
            <translation>La prevista para puntuaciones o, si no, una nueva</translation>
        </message>
        <message>
            <source>Choose '%1' as it was imported</source>
            <translation>Elija «%1» tal como se importó</translation>
        </message>
        <message>
            <source>This assignment was made before KDScore kept imported files. Choose '%1' once more, as it was imported.</source>
            <translation>Esta tarea se creó antes de que KDScore guardara los archivos importados. Elija «%1» otra vez, tal como se importó.</translation>
        </message>
        <message>
            <source>Looking at your file once the work that is under way has ended…</source>
            <translation>Su archivo se mirará en cuanto termine el trabajo en curso…</translation>
        </message>
        <message>
            <source>Looking at your file…</source>
            <translation>Mirando su archivo…</translation>
        </message>
        <message>
            <source>You cancelled the look at your file. Choose the column or a box above to begin again.</source>
            <translation>Canceló la revisión de su archivo. Elija la columna o una casilla de arriba para volver a empezar.</translation>
        </message>
    </context>
    <context>
        <name>FillPlanView</name>
        <message>
            <source>What would be filled in</source>
            <translation>Lo que se rellenaría</translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>S&amp;how</source>
            <translation>&amp;Mostrar</translation>
        </message>
        <message>
            <source>Which answers are shown</source>
            <translation>Qué respuestas se muestran</translation>
        </message>
        <message>
            <source>O&amp;rder</source>
            <translation>O&amp;rden</translation>
        </message>
        <message>
            <source>Order of the answers</source>
            <translation>Orden de las respuestas</translation>
        </message>
        <message>
            <source>Re&amp;versed</source>
            <translation>In&amp;verso</translation>
        </message>
        <message>
            <source>Turns the order around</source>
            <translation>Invierte el orden</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Buscar</translation>
        </message>
        <message>
            <source>Search in answers and names</source>
            <translation>Buscar en respuestas y nombres</translation>
        </message>
        <message>
            <source>Hide na&amp;mes</source>
            <translation>Ocultar no&amp;mbres</translation>
        </message>
        <message>
            <source>Score without knowing who wrote; this is remembered</source>
            <translation>Puntúe sin saber quién escribió; esto se recuerda</translation>
        </message>
        <message>
            <source>On level %1</source>
            <translation>En el nivel %1</translation>
        </message>
        <message>
            <source>Probability of %1</source>
            <translation>Probabilidad de %1</translation>
        </message>
        <message>
            <source>All</source>
            <translation>Todas</translation>
        </message>
        <message>
            <source>To review</source>
            <translation>Por revisar</translation>
        </message>
        <message>
            <source>Need no review</source>
            <translation>Sin necesidad de revisión</translation>
        </message>
        <message>
            <source>Undecided</source>
            <translation>Sin decidir</translation>
        </message>
        <message>
            <source>Decided</source>
            <translation>Decididas</translation>
        </message>
        <message>
            <source>Scored by a human</source>
            <translation>Puntuadas por una persona</translation>
        </message>
        <message>
            <source>Not scored</source>
            <translation>Sin calificar</translation>
        </message>
        <message>
            <source>Alike, one of each</source>
            <translation>Iguales, una de cada</translation>
        </message>
        <message>
            <source>Most doubtful first</source>
            <translation>Las más dudosas primero</translation>
        </message>
        <message>
            <source>As in the sheet</source>
            <translation>Como en la hoja</translation>
        </message>
        <message>
            <source>Learner</source>
            <translation>Alumno</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Respuesta</translation>
        </message>
        <message>
            <source>Suggested level</source>
            <translation>Nivel sugerido</translation>
        </message>
        <message>
            <source>How sure</source>
            <translation>Seguridad</translation>
        </message>
        <message>
            <source>Final level</source>
            <translation>Nivel final</translation>
        </message>
        <message>
            <source>Alike together</source>
            <translation>Las iguales juntas</translation>
        </message>
    </context>
    <context>
        <name>GradebookPanel</name>
        <message>
            <source>Workbook (*.xlsx)</source>
            <translation>Libro (*.xlsx)</translation>
        </message>
        <message>
            <source>What the &amp;workbook will hold</source>
            <translation>Lo que contendrá el &amp;libro</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>Hoja</translation>
        </message>
        <message>
            <source>%1, sheet %2</source>
            <translation>%1, hoja %2</translation>
        </message>
        <message>
            <source>%1</source>
            <translation>%1</translation>
        </message>
        <message>
            <source>The first %1 of %2 rows. Shaded: what is added. “Final level” holds only what you decided; an answer that was not scored stays empty and never counts as 0.</source>
            <translation>Las primeras %1 de %2 filas. Sombreado: lo que se añade. «Nivel final» contiene solo lo que usted decidió; una respuesta sin calificar queda vacía y nunca cuenta como 0.</translation>
        </message>
    </context>
    <context>
        <name>Header</name>
        <message>
            <source>Question</source>
            <translation>Pregunta</translation>
        </message>
        <message>
            <source>All &amp;assignments</source>
            <translation>Todas las &amp;tareas</translation>
        </message>
        <message>
            <source>&amp;Settings</source>
            <translation>Aj&amp;ustes</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>A&amp;yuda</translation>
        </message>
        <message>
            <source>Everything stays on this computer</source>
            <translation>Todo se queda en este equipo</translation>
        </message>
        <message>
            <source>Open for reading only</source>
            <translation>Abierto solo para lectura</translation>
        </message>
        <message>
            <source>Saved · stays on this computer</source>
            <translation>Guardado · se queda en este equipo</translation>
        </message>
        <message>
            <source>Every change is saved at once in %1. Nothing leaves this computer.</source>
            <translation>Cada cambio se guarda al momento en %1. Nada sale de este equipo.</translation>
        </message>
    </context>
    <context>
        <name>HelpWindow</name>
        <message>
            <source>KDScore guide</source>
            <translation>Guía de KDScore</translation>
        </message>
        <message>
            <source>&amp;Back</source>
            <translation>&amp;Atrás</translation>
        </message>
        <message>
            <source>Search this page</source>
            <translation>Buscar en esta página</translation>
        </message>
        <message>
            <source>Find &amp;next</source>
            <translation>Buscar &amp;siguiente</translation>
        </message>
        <message>
            <source>Not on this page</source>
            <translation>No está en esta página</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>Contenido</translation>
        </message>
        <message>
            <source>About KDScore</source>
            <translation>Acerca de KDScore</translation>
        </message>
    </context>
    <context>
        <name>InProject</name>
        <message>
            <source>Questions</source>
            <translation>Preguntas</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Pregunta</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Respuestas</translation>
        </message>
        <message>
            <source>Scored by you</source>
            <translation>Puntuadas por usted</translation>
        </message>
        <message>
            <source>Not scored by you</source>
            <translation>No puntuadas por usted</translation>
        </message>
        <message>
            <source>Final</source>
            <translation>Final</translation>
        </message>
        <message>
            <source>Spreadsheets</source>
            <translation>Hojas de cálculo</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Archivo</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>Hoja</translation>
        </message>
        <message>
            <source>Brought in</source>
            <translation>Importada</translation>
        </message>
        <message>
            <source>Spreadsheets that were brought in</source>
            <translation>Hojas de cálculo importadas</translation>
        </message>
    </context>
    <context>
        <name>JobBar</name>
        <message>
            <source>Running work</source>
            <translation>Trabajo en curso</translation>
        </message>
    </context>
    <context>
        <name>JobRow</name>
        <message>
            <source>Stop</source>
            <translation>Detener</translation>
        </message>
        <message>
            <source>Ends now and keeps the best scorer so far</source>
            <translation>Termina ahora y conserva el mejor calificador hasta el momento</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <source>Ends now and keeps nothing of it</source>
            <translation>Termina ahora y no conserva nada</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Detalles</translation>
        </message>
        <message>
            <source>cancelling</source>
            <translation>cancelando</translation>
        </message>
        <message>
            <source>stopping, the best so far is kept</source>
            <translation>deteniendo; se conserva lo mejor hasta ahora</translation>
        </message>
    </context>
    <context>
        <name>LevelButtons</name>
        <message>
            <source>Level %1; key %2</source>
            <translation>Nivel %1; tecla %2</translation>
        </message>
    </context>
    <context>
        <name>LevelList</name>
        <message>
            <source>Lowest first</source>
            <translation>El más bajo primero</translation>
        </message>
        <message>
            <source>Label</source>
            <translation>Etiqueta</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>Puntos</translation>
        </message>
        <message>
            <source>What an answer on this level shows</source>
            <translation>Qué muestra una respuesta de este nivel</translation>
        </message>
        <message>
            <source>Feedback to learners on this level</source>
            <translation>Comentario para el alumnado de este nivel</translation>
        </message>
        <message>
            <source>Scored by you</source>
            <translation>Puntuadas por usted</translation>
        </message>
    </context>
    <context>
        <name>LevelRow</name>
        <message>
            <source>Up</source>
            <translation>Subir</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>Bajar</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Quitar</translation>
        </message>
        <message>
            <source>Level %1</source>
            <translation>Nivel %1</translation>
        </message>
        <message>
            <source>Drag it to another place, or press Alt+Up or Alt+Down in the row</source>
            <translation>Arrástrelo a otro lugar o pulse Alt+Arriba o Alt+Abajo en la fila</translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s)</source>
            <translation>
                <numerusform>%n respuesta</numerusform>
                <numerusform>%n respuestas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Was given %n time(s), so it stays</source>
            <translation>
                <numerusform>Se dio %n vez, así que se queda</numerusform>
                <numerusform>Se dio %n veces, así que se queda</numerusform>
            </translation>
        </message>
        <message>
            <source>Label of level %1</source>
            <translation>Etiqueta del nivel %1</translation>
        </message>
        <message>
            <source>Points of level %1</source>
            <translation>Puntos del nivel %1</translation>
        </message>
        <message>
            <source>What an answer on level %1 shows</source>
            <translation>Qué muestra una respuesta del nivel %1</translation>
        </message>
        <message>
            <source>Feedback to learners on level %1</source>
            <translation>Comentario para el alumnado del nivel %1</translation>
        </message>
        <message>
            <source>Move level %1 up</source>
            <translation>Subir el nivel %1</translation>
        </message>
        <message>
            <source>Move level %1 down</source>
            <translation>Bajar el nivel %1</translation>
        </message>
        <message>
            <source>Remove level %1</source>
            <translation>Quitar el nivel %1</translation>
        </message>
        <message>
            <source>Not saved: a level needs a label.</source>
            <translation>No se guardó: un nivel necesita una etiqueta.</translation>
        </message>
        <message>
            <source>Not saved: another level has this label.</source>
            <translation>No se guardó: otro nivel tiene esta etiqueta.</translation>
        </message>
    </context>
    <context>
        <name>LiveCurve</name>
        <message>
            <source>best %1</source>
            <translation>mejor %1</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>This assignment is open for reading only. %1</source>
            <translation>Esta tarea está abierta solo para lectura. %1</translation>
        </message>
    </context>
    <context>
        <name>MappingForm</name>
        <message>
            <source>'%1' calls its levels differently. Say what each of its labels means here; several may mean the same level.</source>
            <translation>«%1» llama a sus niveles de otra forma. Indique qué significa aquí cada una de sus etiquetas; varias pueden significar el mismo nivel.</translation>
        </message>
        <message>
            <source>Choose a level</source>
            <translation>Elija un nivel</translation>
        </message>
        <message>
            <source>Its label '%1' means</source>
            <translation>Su etiqueta «%1» significa</translation>
        </message>
        <message>
            <source>Use it with these levels</source>
            <translation>Usarlo con estos niveles</translation>
        </message>
    </context>
    <context>
        <name>MendRow</name>
        <message>
            <source>Your spreadsheet stays as it is; only the assignment changes.</source>
            <translation>Su hoja de cálculo queda como está; solo cambia la tarea.</translation>
        </message>
        <message>
            <source>Score in row %1</source>
            <translation>Puntuación de la fila %1</translation>
        </message>
        <message>
            <source>As it stands</source>
            <translation>Tal como está</translation>
        </message>
        <message>
            <source>Level %1</source>
            <translation>Nivel %1</translation>
        </message>
    </context>
    <context>
        <name>NeedsTable</name>
        <message>
            <source>Level %1</source>
            <translation>Nivel %1</translation>
        </message>
        <message>
            <source>none: it cannot be learned</source>
            <translation>ninguna: no se puede aprender</translation>
        </message>
        <message>
            <source>too few to tell how well it is learned</source>
            <translation>demasiado pocas para saber si se aprende bien</translation>
        </message>
        <message>
            <source>few: expect mistakes</source>
            <translation>pocas: habrá errores</translation>
        </message>
        <message>
            <source>enough</source>
            <translation>suficientes</translation>
        </message>
        <message>
            <source>%1 scored answers on at least two levels are needed, and there are %2. Score more answers in your spreadsheet and import it again.</source>
            <translation>Se necesitan %1 respuestas puntuadas de al menos dos niveles y hay %2. Puntúe más respuestas en su hoja de cálculo y vuelva a importarla.</translation>
        </message>
        <message>
            <source>Scoring more answers on these levels helps most: %1 on a level are enough to begin with; of fewer than %2, none can be kept back to check on.</source>
            <translation>Lo que más ayuda es puntuar más respuestas de estos niveles: %1 por nivel bastan para empezar; con menos de %2 no se puede apartar ninguna para comprobar.</translation>
        </message>
    </context>
    <context>
        <name>Notice</name>
        <message>
            <source>Details</source>
            <translation>Detalles</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Copiar</translation>
        </message>
        <message>
            <source>Copy the message and its details</source>
            <translation>Copiar el mensaje y sus detalles</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Cerrar</translation>
        </message>
        <message>
            <source>Close this message</source>
            <translation>Cerrar este mensaje</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Nota</translation>
        </message>
        <message>
            <source>Worth a look</source>
            <translation>Merece una mirada</translation>
        </message>
        <message>
            <source>Did not work</source>
            <translation>No funcionó</translation>
        </message>
    </context>
    <context>
        <name>OtherFiles</name>
        <message>
            <source>Take along as well:</source>
            <translation>Llevarse también:</translation>
        </message>
        <message>
            <source>The agreement as text…</source>
            <translation>La concordancia como texto…</translation>
        </message>
        <message>
            <source>A report…</source>
            <translation>Un informe…</translation>
        </message>
        <message>
            <source>One page that says how far the scores can be relied on, for your department</source>
            <translation>Una página que dice hasta qué punto fiarse de las puntuaciones, para su departamento</translation>
        </message>
        <message>
            <source>The class at a glance…</source>
            <translation>La clase de un vistazo…</translation>
        </message>
        <message>
            <source>One page: how the answers spread, and what is typical of each level</source>
            <translation>Una página: cómo se reparten las respuestas y qué es típico de cada nivel</translation>
        </message>
        <message>
            <source>The scorer…</source>
            <translation>El calificador…</translation>
        </message>
        <message>
            <source>A small file with which another computer scores answers to this question</source>
            <translation>Un archivo pequeño con el que otro equipo califica respuestas a esta pregunta</translation>
        </message>
        <message>
            <source>agreement</source>
            <translation>concordancia</translation>
        </message>
        <message>
            <source>Text (*.txt)</source>
            <translation>Texto (*.txt)</translation>
        </message>
        <message>
            <source>Scorer (*.kdscorer)</source>
            <translation>Calificador (*.kdscorer)</translation>
        </message>
        <message>
            <source>Save as</source>
            <translation>Guardar como</translation>
        </message>
        <message>
            <source>Saved as %1.</source>
            <translation>Guardado como %1.</translation>
        </message>
    </context>
    <context>
        <name>PageFile</name>
        <message>
            <source>PDF, for printing and sending (*.pdf)</source>
            <translation>PDF, para imprimir y enviar (*.pdf)</translation>
        </message>
        <message>
            <source>Save as</source>
            <translation>Guardar como</translation>
        </message>
        <message>
            <source>Drawing the pages…</source>
            <translation>Se están dibujando las páginas…</translation>
        </message>
        <message>
            <source>Page %1 of %2</source>
            <translation>Página %1 de %2</translation>
        </message>
        <message>
            <source>Saved as %1.</source>
            <translation>Guardado como %1.</translation>
        </message>
    </context>
    <context>
        <name>PictureView</name>
        <message>
            <source>Drawing…</source>
            <translation>Dibujando…</translation>
        </message>
    </context>
    <context>
        <name>PictureWords</name>
        <message>
            <source>{n} answers ({split})</source>
            <translation>{n} respuestas ({split})</translation>
        </message>
        <message>
            <source>{n} answers</source>
            <translation>{n} respuestas</translation>
        </message>
        <message>
            <source>There is nothing to show yet.</source>
            <translation>Aún no hay nada que mostrar.</translation>
        </message>
        <message>
            <source>Level from {reference}</source>
            <translation>Nivel de {reference}</translation>
        </message>
        <message>
            <source>Level from {other}</source>
            <translation>Nivel de {other}</translation>
        </message>
        <message>
            <source>In a row: how the answers with this level from {reference} were scored by {other}; percent of the row. Outlined: the same level.</source>
            <translation>En una fila: cómo puntuó {other} las respuestas con este nivel de {reference}; porcentaje de la fila. Con marco: el mismo nivel.</translation>
        </message>
        <message>
            <source>Found (recall)</source>
            <translation>Encontradas (exhaustividad)</translation>
        </message>
        <message>
            <source>of the answers with this level
from {reference}</source>
            <translation>de las respuestas con este nivel
de {reference}</translation>
        </message>
        <message>
            <source>Right (precision)</source>
            <translation>Acertadas (precisión)</translation>
        </message>
        <message>
            <source>of the answers with this level
from {other}</source>
            <translation>de las respuestas con este nivel
de {other}</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Nivel</translation>
        </message>
        <message>
            <source>Share with the same level from both</source>
            <translation>Proporción con el mismo nivel en ambos</translation>
        </message>
        <message>
            <source>{hits} of {n}</source>
            <translation>{hits} de {n}</translation>
        </message>
        <message>
            <source>no answer</source>
            <translation>ninguna respuesta</translation>
        </message>
        <message>
            <source>Same level (exact agreement)</source>
            <translation>Mismo nivel (concordancia exacta)</translation>
        </message>
        <message>
            <source>Quadratic weighted kappa</source>
            <translation>Kappa ponderada cuadrática</translation>
        </message>
        <message>
            <source>{other}
and {reference}</source>
            <translation>{other}
y {reference}</translation>
        </message>
        <message>
            <source>Lines: likely between (95 % interval).</source>
            <translation>Líneas: probablemente entre (intervalo del 95 %).</translation>
        </message>
        <message>
            <source>Share of the answers</source>
            <translation>Proporción de las respuestas</translation>
        </message>
        <message>
            <source>How sure the suggestion is</source>
            <translation>Seguridad de la sugerencia</translation>
        </message>
        <message>
            <source>How often it agrees
with {reference}</source>
            <translation>Con qué frecuencia coincide
con {reference}</translation>
        </message>
        <message>
            <source>as sure as right</source>
            <translation>tan seguro como acertado</translation>
        </message>
        <message>
            <source>Below the dashed line: surer than right. Small numbers: answers. Lines: likely between (95 % interval).</source>
            <translation>Debajo de la línea discontinua: más seguro que acertado. Números pequeños: respuestas. Líneas: probablemente entre (intervalo del 95 %).</translation>
        </message>
        <message>
            <source>On average {error} from the dashed line.</source>
            <translation>De media, a {error} de la línea discontinua.</translation>
        </message>
        <message>
            <source>Share of the answers scored without review</source>
            <translation>Proporción de respuestas calificadas sin revisión</translation>
        </message>
        <message>
            <source>Agreement among those
(exact)</source>
            <translation>Concordancia entre ellas
(exacta)</translation>
        </message>
        <message>
            <source>{share} scored without review
({cutoff} sure or more):
same level in {agreement}</source>
            <translation>{share} sin revisión
(seguridad de {cutoff} o más):
mismo nivel en {agreement}</translation>
        </message>
        <message>
            <source>wanted: {wanted}</source>
            <translation>deseado: {wanted}</translation>
        </message>
        <message>
            <source>{n} held-out answers, the surest first. Shaded: likely between (95 % interval).</source>
            <translation>{n} respuestas apartadas, las más seguras primero. Sombreado: probablemente entre (intervalo del 95 %).</translation>
        </message>
        <message>
            <source>Placed higher or lower (standard deviations)</source>
            <translation>Situado más alto o más bajo (desviaciones estándar)</translation>
        </message>
        <message>
            <source>Right of the dashed line: the scorer places the group higher than you do, beside all learners. Lines: likely between (95 % interval).</source>
            <translation>A la derecha de la línea discontinua: el calificador sitúa al grupo más alto que usted, frente a todos los alumnos. Líneas: probablemente entre (intervalo del 95 %).</translation>
        </message>
        <message>
            <source>too few to say</source>
            <translation>muy pocas para decirlo</translation>
        </message>
        <message>
            <source>Answers scored by hand</source>
            <translation>Respuestas puntuadas a mano</translation>
        </message>
        <message>
            <source>On {n} held-out answers. Lines: likely between (95 % interval).</source>
            <translation>Con {n} respuestas apartadas. Líneas: probablemente entre (intervalo del 95 %).</translation>
        </message>
    </context>
    <context>
        <name>PreviewTable</name>
        <message>
            <source>First rows of the gradebook</source>
            <translation>Primeras filas del libro de calificaciones</translation>
        </message>
    </context>
    <context>
        <name>ProbabilityChart</name>
        <message>
            <source>Probability of each level</source>
            <translation>Probabilidad de cada nivel</translation>
        </message>
    </context>
    <context>
        <name>QuestionCard</name>
        <message>
            <source>Name of question %1</source>
            <translation>Nombre de la pregunta %1</translation>
        </message>
        <message>
            <source>0, 1, 2, 3</source>
            <translation>0, 1, 2, 3</translation>
        </message>
        <message>
            <source>Levels of question %1, lowest first</source>
            <translation>Niveles de la pregunta %1, el más bajo primero</translation>
        </message>
        <message>
            <source>Type its levels, lowest first, with commas between them, and press Enter.</source>
            <translation>Escriba sus niveles, el más bajo primero, separados por comas, y pulse Intro.</translation>
        </message>
        <message>
            <source>A question of your assignment; the answers join it.</source>
            <translation>Una pregunta de su tarea; las respuestas se añaden a ella.</translation>
        </message>
        <message>
            <source>It is a new question: “%1”</source>
            <translation>Es una pregunta nueva: «%1»</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>Steps</source>
            <translation>Pasos</translation>
        </message>
        <message>
            <source>Ctrl+%1 opens this step</source>
            <translation>Ctrl+%1 abre este paso</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Respuestas</translation>
        </message>
        <message>
            <source>Rubric</source>
            <translation>Rúbrica</translation>
        </message>
        <message>
            <source>Expert model</source>
            <translation>Modelo experto</translation>
        </message>
        <message>
            <source>Scorer</source>
            <translation>Calificador</translation>
        </message>
        <message>
            <source>Scores</source>
            <translation>Puntuaciones</translation>
        </message>
        <message>
            <source>Agreement</source>
            <translation>Concordancia</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportar</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>aún no</translation>
        </message>
        <message numerus="yes">
            <source>%n level(s)</source>
            <translation>
                <numerusform>%n nivel</numerusform>
                <numerusform>%n niveles</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 answers</source>
            <translation>%1 respuestas</translation>
        </message>
        <message>
            <source>running</source>
            <translation>en marcha</translation>
        </message>
        <message>
            <source>ready</source>
            <translation>listo</translation>
        </message>
        <message>
            <source>%1 to score</source>
            <translation>%1 por calificar</translation>
        </message>
        <message>
            <source>%1 to review</source>
            <translation>%1 por revisar</translation>
        </message>
        <message>
            <source>all reviewed</source>
            <translation>todo revisado</translation>
        </message>
        <message>
            <source>%1 final</source>
            <translation>%1 finales</translation>
        </message>
    </context>
    <context>
        <name>RatingsRow</name>
        <message>
            <source>The scores are in another file</source>
            <translation>Las puntuaciones están en otro archivo</translation>
        </message>
        <message>
            <source>Columns of the scores in the other file</source>
            <translation>Columnas de las puntuaciones en el otro archivo</translation>
        </message>
        <message>
            <source>its sheet</source>
            <translation>su hoja</translation>
        </message>
        <message>
            <source>its scores</source>
            <translation>sus puntuaciones</translation>
        </message>
        <message>
            <source>Leave them out</source>
            <translation>Dejarlas fuera</translation>
        </message>
        <message>
            <source>Sheet of the file with the scores</source>
            <translation>Hoja del archivo con las puntuaciones</translation>
        </message>
        <message>
            <source>choose them</source>
            <translation>elegirlas</translation>
        </message>
        <message>
            <source>As its headings say</source>
            <translation>Como dicen sus encabezados</translation>
        </message>
    </context>
    <context>
        <name>Reasons</name>
        <message>
            <source>Words that counted (in points of 100)</source>
            <translation>Palabras que contaron (en puntos de 100)</translation>
        </message>
        <message>
            <source>Like answers that a human scored</source>
            <translation>Respuestas parecidas que puntuó una persona</translation>
        </message>
        <message>
            <source>Raised %1 (underlined): %2</source>
            <translation>Subieron %1 (subrayadas): %2</translation>
        </message>
        <message>
            <source>Lowered %1 (dotted): %2</source>
            <translation>Bajaron %1 (con puntos): %2</translation>
        </message>
        <message>
            <source>No single word changed the suggestion by much.</source>
            <translation>Ninguna palabra por sí sola cambió mucho la sugerencia.</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
    </context>
    <context>
        <name>RemarkList</name>
        <message>
            <source>Worth a look</source>
            <translation>Merece una mirada</translation>
        </message>
    </context>
    <context>
        <name>Remarks</name>
        <message>
            <source>Worth a look</source>
            <translation>Merece una mirada</translation>
        </message>
        <message>
            <source>Show less</source>
            <translation>Mostrar menos</translation>
        </message>
        <message numerus="yes">
            <source>%n more about the other comparisons</source>
            <translation>
                <numerusform>%n más sobre las otras comparaciones</numerusform>
                <numerusform>%n más sobre las otras comparaciones</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReportFile</name>
        <message>
            <source>%1 report</source>
            <translation>Informe de %1</translation>
        </message>
    </context>
    <context>
        <name>Review</name>
        <message>
            <source>Read as</source>
            <translation>Leer como</translation>
        </message>
        <message>
            <source>Choose another spreadsheet</source>
            <translation>Elegir otra hoja de cálculo</translation>
        </message>
        <message>
            <source>Change it above the column where it is wrong.</source>
            <translation>Cámbielo encima de la columna donde no sea correcto.</translation>
        </message>
        <message>
            <source>Say which levels the answers can get; the sheet does not tell it. Type them at the question on the right.</source>
            <translation>Indique qué niveles pueden recibir las respuestas; la hoja no lo dice. Escríbalos en la pregunta, a la derecha.</translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) decided at once. Ctrl+Z takes all back.</source>
            <translation>
                <numerusform>%n respuesta decidida. Ctrl+Z la retira.</numerusform>
                <numerusform>%n respuestas decididas a la vez. Ctrl+Z las retira todas.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing is suggested here. Press the key of a level to decide.</source>
            <translation>Aquí no hay nada sugerido. Pulse la tecla de un nivel para decidir.</translation>
        </message>
        <message>
            <source>This answer is not scored yet. Press the key of a level to decide.</source>
            <translation>Esta respuesta aún no está calificada. Pulse la tecla de un nivel para decidir.</translation>
        </message>
        <message>
            <source>This is the last doubtful answer in this list.</source>
            <translation>Esta es la última respuesta dudosa de esta lista.</translation>
        </message>
        <message>
            <source>No doubtful answer is left in this list.</source>
            <translation>En esta lista no queda ninguna respuesta dudosa.</translation>
        </message>
        <message numerus="yes">
            <source>Not shown here: %n doubtful answer(s).</source>
            <translation>
                <numerusform>Aquí no se muestra %n respuesta dudosa.</numerusform>
                <numerusform>Aquí no se muestran %n respuestas dudosas.</numerusform>
            </translation>
        </message>
        <message>
            <source>No other answer that could be decided says the same.</source>
            <translation>Ninguna otra respuesta que se pueda decidir dice lo mismo.</translation>
        </message>
        <message>
            <source>There is no decision on this answer to take back.</source>
            <translation>No hay ninguna decisión sobre esta respuesta que retirar.</translation>
        </message>
        <message>
            <source>The reason is kept with your decision: press the key of a level.</source>
            <translation>El motivo se guarda con su decisión: pulse la tecla de un nivel.</translation>
        </message>
    </context>
    <context>
        <name>RoleHeader</name>
        <message>
            <source>What the column “%1” is for</source>
            <translation>Para qué sirve la columna «%1»</translation>
        </message>
    </context>
    <context>
        <name>RubricPage</name>
        <message>
            <source>Check the question and its levels</source>
            <translation>Compruebe la pregunta y sus niveles</translation>
        </message>
        <message>
            <source>The levels are what you score with, and what the scorer will suggest. Every change is saved at once.</source>
            <translation>Los niveles son aquello con lo que usted puntúa y lo que sugerirá el calificador. Cada cambio se guarda al momento.</translation>
        </message>
        <message>
            <source>The question, as your learners read it</source>
            <translation>La pregunta, como la lee su alumnado</translation>
        </message>
        <message>
            <source>The question</source>
            <translation>La pregunta</translation>
        </message>
        <message>
            <source>Paste the question here</source>
            <translation>Pegue aquí la pregunta</translation>
        </message>
        <message>
            <source>&amp;Add a level</source>
            <translation>&amp;Añadir un nivel</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Deshacer</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Rehacer</translation>
        </message>
        <message>
            <source>The levels come with your answers</source>
            <translation>Los niveles llegan con sus respuestas</translation>
        </message>
        <message>
            <source>When you import your spreadsheet, the levels that you scored with are read from it. Here you then give them labels, points and descriptions.</source>
            <translation>Al importar su hoja de cálculo se leen de ella los niveles con los que puntuó. Aquí les da después etiquetas, puntos y descripciones.</translation>
        </message>
        <message>
            <source>Import answers</source>
            <translation>Importar respuestas</translation>
        </message>
        <message>
            <source>Go on to the scorer</source>
            <translation>Seguir con el calificador</translation>
        </message>
        <message>
            <source>Go on to the expert model</source>
            <translation>Seguir con el modelo experto</translation>
        </message>
        <message>
            <source>This assignment is open for reading only; nothing can be changed.</source>
            <translation>Esta tarea está abierta solo para lectura; no se puede cambiar nada.</translation>
        </message>
        <message>
            <source>The expert model has learned these levels in this order, so none can be added, removed or moved. Labels, points, descriptions, feedback and colors can still be changed.</source>
            <translation>El modelo experto ha aprendido estos niveles en este orden, así que no se puede añadir, quitar ni mover ninguno. Las etiquetas, los puntos, las descripciones, los comentarios y los colores aún se pueden cambiar.</translation>
        </message>
        <message>
            <source>An expert model is being made for these levels in this order, so none can be added, removed or moved. Everything else can be changed.</source>
            <translation>Se está preparando un modelo experto para estos niveles en este orden, así que no se puede añadir, quitar ni mover ninguno. Todo lo demás se puede cambiar.</translation>
        </message>
        <message>
            <source>These levels are named categories without an order: none is better than another, so a confusion between any two counts the same.</source>
            <translation>Estos niveles son categorías con nombre y sin orden: ninguna es mejor que otra, así que confundir dos cualesquiera cuenta igual.</translation>
        </message>
        <message>
            <source>The list runs from the lowest level to the highest, and level %1 earns fewer points than the one before it. Is the order right?</source>
            <translation>La lista va del nivel más bajo al más alto, y el nivel %1 da menos puntos que el anterior. ¿Es correcto el orden?</translation>
        </message>
    </context>
    <context>
        <name>RunningCard</name>
        <message>
            <source>You can go on working: read answers, write the levels' descriptions, or leave this page. The bar at the bottom of the window ends the work.</source>
            <translation>Puede seguir trabajando: lea respuestas, escriba las descripciones de los niveles o salga de esta página. La barra de la parte inferior permite terminar el trabajo.</translation>
        </message>
    </context>
    <context>
        <name>ScaleForm</name>
        <message>
            <source>&amp;Rounding</source>
            <translation>&amp;Redondeo</translation>
        </message>
        <message>
            <source>as the file says</source>
            <translation>lo que diga el archivo</translation>
        </message>
        <message>
            <source>Full points are w&amp;orth</source>
            <translation>La puntuación máxima &amp;vale</translation>
        </message>
        <message>
            <source>At 0 the highest score that your file names counts; where it names none, the points of the rubric stay as they are.</source>
            <translation>Con 0 vale la puntuación máxima que indique su archivo; si no indica ninguna, los puntos de la rúbrica quedan como están.</translation>
        </message>
        <message>
            <source>A column for each &amp;question, instead of one total</source>
            <translation>Una columna para cada &amp;pregunta, en lugar de un total</translation>
        </message>
        <message>
            <source>to a whole number, halves up: %1 becomes %2</source>
            <translation>a un número entero, las mitades hacia arriba: %1 pasa a %2</translation>
        </message>
        <message>
            <source>to one decimal, halves up: %1 becomes %2</source>
            <translation>a un decimal, las mitades hacia arriba: %1 pasa a %2</translation>
        </message>
        <message>
            <source>to two decimals, halves up: %1 becomes %2</source>
            <translation>a dos decimales, las mitades hacia arriba: %1 pasa a %2</translation>
        </message>
        <message>
            <source>to three decimals, halves up: %1 becomes %2</source>
            <translation>a tres decimales, las mitades hacia arriba: %1 pasa a %2</translation>
        </message>
        <message>
            <source>How often the points of each question count in the total: 2 counts them twice, 0 leaves the question out of it.</source>
            <translation>Cuántas veces cuentan en el total los puntos de cada pregunta: 2 los cuenta dos veces, 0 deja fuera la pregunta.</translation>
        </message>
        <message>
            <source>times </source>
            <translation>por </translation>
        </message>
        <message>
            <source>Weight of '%1'</source>
            <translation>Peso de «%1»</translation>
        </message>
    </context>
    <context>
        <name>ScorerCard</name>
        <message>
            <source>Your scorer</source>
            <translation>Su calificador</translation>
        </message>
        <message>
            <source>Score them now</source>
            <translation>Calificarlas ahora</translation>
        </message>
        <message>
            <source>Save the scorer to a file...</source>
            <translation>Guardar el calificador en un archivo...</translation>
        </message>
        <message>
            <source>Make another</source>
            <translation>Crear otro</translation>
        </message>
        <message numerus="yes">
            <source>%n of the answers you had scored were decisions that you made here.</source>
            <translation>
                <numerusform>%n de las respuestas que usted había puntuado era una decisión tomada aquí.</numerusform>
                <numerusform>%n de las respuestas que usted había puntuado eran decisiones tomadas aquí.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing is known yet of how it agrees with you.</source>
            <translation>Aún no se sabe nada de cómo coincide con usted.</translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s) have not been scored with it yet.</source>
            <translation>
                <numerusform>%n respuesta aún no se ha calificado con él.</numerusform>
                <numerusform>%n respuestas aún no se han calificado con él.</numerusform>
            </translation>
        </message>
        <message>
            <source>Made on %1 from '%2'. It learned from %3 answers that you had scored, %4 that you had not, and %5 variations of them. Its file takes %6.</source>
            <translation>Creado el %1 a partir de «%2». Aprendió de %3 respuestas que usted había puntuado, %4 que no, y %5 variaciones de ellas. Su archivo ocupa %6.</translation>
        </message>
    </context>
    <context>
        <name>ScorerFileWindow</name>
        <message>
            <source>Score a spreadsheet with this scorer</source>
            <translation>Calificar una hoja de cálculo con este calificador</translation>
        </message>
        <message>
            <source>Opening the scorer…</source>
            <translation>Abriendo el calificador…</translation>
        </message>
        <message>
            <source>&amp;Spreadsheet</source>
            <translation>&amp;Hoja de cálculo</translation>
        </message>
        <message>
            <source>S&amp;heet</source>
            <translation>H&amp;oja</translation>
        </message>
        <message>
            <source>&amp;Answers</source>
            <translation>&amp;Respuestas</translation>
        </message>
        <message>
            <source>The column with the answers to this question</source>
            <translation>La columna con las respuestas a esta pregunta</translation>
        </message>
        <message>
            <source>Each answer gets the probability of every level and a suggestion. Nothing is final until you decide; nothing leaves this computer.</source>
            <translation>Cada respuesta recibe la probabilidad de cada nivel y una sugerencia. Nada es definitivo hasta que usted decida; nada sale de este equipo.</translation>
        </message>
        <message>
            <source>Score and write the workbook</source>
            <translation>Calificar y escribir el libro</translation>
        </message>
        <message>
            <source>none yet</source>
            <translation>aún ninguna</translation>
        </message>
        <message>
            <source>Choose a spreadsheet…</source>
            <translation>Elegir una hoja de cálculo…</translation>
        </message>
        <message>
            <source>For the question '%1', with the levels %2.</source>
            <translation>Para la pregunta «%1», con los niveles %2.</translation>
        </message>
        <message>
            <source>Choose the column with the answers first.</source>
            <translation>Elija primero la columna con las respuestas.</translation>
        </message>
        <message>
            <source>%1 rows with their scores are in %2.</source>
            <translation>%1 filas con sus puntuaciones están en %2.</translation>
        </message>
    </context>
    <context>
        <name>ScorerLine</name>
        <message>
            <source>Use this one</source>
            <translation>Usar este</translation>
        </message>
        <message>
            <source>Use the scorer of %1</source>
            <translation>Usar el calificador del %1</translation>
        </message>
        <message>
            <source>Save to a file...</source>
            <translation>Guardar en un archivo...</translation>
        </message>
        <message>
            <source>Save the scorer of %1 to a file</source>
            <translation>Guardar en un archivo el calificador del %1</translation>
        </message>
        <message numerus="yes">
            <source>Gave your level to %1 of %n answer(s) (%2, likely between %3 and %4).</source>
            <translation>
                <numerusform>Dio el nivel de usted a %1 de %n respuesta (%2, probablemente entre %3 y %4).</numerusform>
                <numerusform>Dio el nivel de usted a %1 de %n respuestas (%2, probablemente entre %3 y %4).</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>with %n of your decisions</source>
            <translation>
                <numerusform>con %n decisión de usted</numerusform>
                <numerusform>con %n decisiones de usted</numerusform>
            </translation>
        </message>
        <message>
            <source>in use</source>
            <translation>en uso</translation>
        </message>
    </context>
    <context>
        <name>ScorerList</name>
        <message>
            <source>The scorers of this question</source>
            <translation>Los calificadores de esta pregunta</translation>
        </message>
        <message>
            <source>Just a moment...</source>
            <translation>Un momento...</translation>
        </message>
        <message>
            <source>No answer that you scored is held out, so they cannot be compared. The scores that each gave stay in the assignment.</source>
            <translation>No hay ninguna respuesta puntuada por usted apartada, así que no se pueden comparar. Las puntuaciones que dio cada uno permanecen en la tarea.</translation>
        </message>
        <message numerus="yes">
            <source>All of them were tried on the same %n answer(s) that you scored and that none of them learned from. The scores that each gave stay in the assignment.</source>
            <translation>
                <numerusform>Todos se probaron con la misma respuesta (%n) que usted puntuó y de la que ninguno aprendió. Las puntuaciones que dio cada uno permanecen en la tarea.</numerusform>
                <numerusform>Todos se probaron con las mismas %n respuestas que usted puntuó y de las que ninguno aprendió. Las puntuaciones que dio cada uno permanecen en la tarea.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ScorerPage</name>
        <message>
            <source>Make the scorer</source>
            <translation>Crear el calificador</translation>
        </message>
        <message>
            <source>A scorer is a very small model that has learned from the expert model: it scores thousands of answers in seconds, on any computer, without a network.</source>
            <translation>Un calificador es un modelo muy pequeño que ha aprendido del modelo experto: califica miles de respuestas en segundos, en cualquier equipo y sin red.</translation>
        </message>
        <message>
            <source>How much time may it take?</source>
            <translation>¿Cuánto tiempo puede tardar?</translation>
        </message>
        <message>
            <source>The scorer that there is stays: both are compared below, and you can take it again. To teach the expert model, too, prepare it anew in step 3.</source>
            <translation>El calificador que hay se conserva: ambos se comparan abajo y puede volver a usarlo. Para que aprenda también el modelo experto, prepárelo de nuevo en el paso 3.</translation>
        </message>
        <message>
            <source>First the answers, then a scorer</source>
            <translation>Primero las respuestas, después un calificador</translation>
        </message>
        <message>
            <source>Import the spreadsheet with your learners' answers and your scores.</source>
            <translation>Importe la hoja de cálculo con las respuestas de su alumnado y sus puntuaciones.</translation>
        </message>
        <message>
            <source>Import answers</source>
            <translation>Importar respuestas</translation>
        </message>
        <message>
            <source>A scorer learns from an expert model</source>
            <translation>Un calificador aprende de un modelo experto</translation>
        </message>
        <message>
            <source>There is none for this question yet. Prepare one from the answers you have scored, or open one that you have; then come back here.</source>
            <translation>Aún no hay ninguno para esta pregunta. Prepare uno con las respuestas que ha puntuado o abra uno que tenga; después vuelva aquí.</translation>
        </message>
        <message>
            <source>Get an expert model</source>
            <translation>Conseguir un modelo experto</translation>
        </message>
        <message>
            <source>Go on to the scores</source>
            <translation>Seguir con las puntuaciones</translation>
        </message>
        <message>
            <source>This assignment is open for reading only; nothing can be changed.</source>
            <translation>Esta tarea está abierta solo para lectura; no se puede cambiar nada.</translation>
        </message>
        <message>
            <source>There is no expert model to learn from. Get one in step 3.</source>
            <translation>No hay modelo experto del que aprender. Consiga uno en el paso 3.</translation>
        </message>
        <message>
            <source>The expert model is no longer at %1. Find it in step 3, or prepare another.</source>
            <translation>El modelo experto ya no está en %1. Búsquelo en el paso 3 o prepare otro.</translation>
        </message>
        <message>
            <source>Just a moment...</source>
            <translation>Un momento...</translation>
        </message>
        <message>
            <source>Something else is being learned right now (see the bar below). The scorer can be made when that is done.</source>
            <translation>Ahora mismo se está aprendiendo otra cosa (vea la barra inferior). El calificador se podrá crear cuando termine.</translation>
        </message>
        <message>
            <source>It was stopped before there was a scorer that could be kept.</source>
            <translation>Se detuvo antes de que hubiera un calificador que conservar.</translation>
        </message>
        <message>
            <source>That scorer is in use again and scores the answers now. What you decided stays as it is.</source>
            <translation>Ese calificador vuelve a estar en uso y califica ahora las respuestas. Lo que usted decidió queda como está.</translation>
        </message>
        <message>
            <source>Save the scorer</source>
            <translation>Guardar el calificador</translation>
        </message>
        <message>
            <source>Scorers (*%1)</source>
            <translation>Calificadores (*%1)</translation>
        </message>
        <message>
            <source>The scorer was saved as %1</source>
            <translation>El calificador se guardó como %1</translation>
        </message>
    </context>
    <context>
        <name>ScoresDelegate</name>
        <message>
            <source>human: %1</source>
            <translation>persona: %1</translation>
        </message>
    </context>
    <context>
        <name>ScoresModel</name>
        <message>
            <source>Learner</source>
            <translation>Alumno</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Respuesta</translation>
        </message>
        <message>
            <source>Suggests</source>
            <translation>Sugiere</translation>
        </message>
        <message>
            <source>Sure</source>
            <translation>Seguridad</translation>
        </message>
        <message>
            <source>Final</source>
            <translation>Final</translation>
        </message>
        <message>
            <source>Probability of level %1</source>
            <translation>Probabilidad del nivel %1</translation>
        </message>
        <message>
            <source>Who wrote the answer</source>
            <translation>Quién escribió la respuesta</translation>
        </message>
        <message>
            <source>What the learner wrote</source>
            <translation>Lo que escribió el alumno</translation>
        </message>
        <message>
            <source>The level that the scorer suggests</source>
            <translation>El nivel que sugiere el calificador</translation>
        </message>
        <message>
            <source>How sure the scorer is of it, and why you should look</source>
            <translation>Cuán seguro está el calificador y por qué conviene mirar</translation>
        </message>
        <message>
            <source>The level that you decided on; a line where you have not yet</source>
            <translation>El nivel que usted decidió; una raya donde aún no lo ha hecho</translation>
        </message>
        <message>
            <source>%1; %2</source>
            <translation>%1; %2</translation>
        </message>
        <message>
            <source>%1 alike</source>
            <translation>%1 iguales</translation>
        </message>
        <message>
            <source>Answer %1</source>
            <translation>Respuesta %1</translation>
        </message>
        <message>
            <source>not scored</source>
            <translation>sin calificar</translation>
        </message>
        <message>
            <source>none</source>
            <translation>ninguno</translation>
        </message>
        <message>
            <source>level %1: no probability</source>
            <translation>nivel %1: sin probabilidad</translation>
        </message>
        <message>
            <source>level %1: %2, suggested</source>
            <translation>nivel %1: %2, sugerido</translation>
        </message>
        <message>
            <source>level %1: %2</source>
            <translation>nivel %1: %2</translation>
        </message>
        <message>
            <source>please look: %1</source>
            <translation>mírela, por favor: %1</translation>
        </message>
        <message>
            <source>%1 sure</source>
            <translation>%1 de seguridad</translation>
        </message>
        <message>
            <source>%1 sure; please look: %2</source>
            <translation>%1 de seguridad; mírela, por favor: %2</translation>
        </message>
        <message>
            <source>final %1, %2</source>
            <translation>final %1, %2</translation>
        </message>
    </context>
    <context>
        <name>ScoresPage</name>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Deshacer</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Rehacer</translation>
        </message>
        <message>
            <source>Takes back what you decided last. Keys: Ctrl+Z</source>
            <translation>Retira lo último que decidió. Teclas: Ctrl+Z</translation>
        </message>
        <message>
            <source>Decides it again. Keys: Ctrl+Shift+Z or Ctrl+Y</source>
            <translation>Lo decide de nuevo. Teclas: Ctrl+Mayús+Z o Ctrl+Y</translation>
        </message>
        <message>
            <source>Score &amp;blind…</source>
            <translation>A &amp;ciegas…</translation>
        </message>
        <message>
            <source>Score a sample without seeing suggestions, to learn how far they agree with you</source>
            <translation>Puntuar una muestra sin ver sugerencias, para saber en qué medida coinciden con usted</translation>
        </message>
        <message>
            <source>%1 of %2 shown</source>
            <translation>Se ven %1 de %2</translation>
        </message>
        <message>
            <source>Score a sample without seeing suggestions</source>
            <translation>Puntúe una muestra sin ver sugerencias</translation>
        </message>
        <message>
            <source>Look at the scores and decide</source>
            <translation>Mire las puntuaciones y decida</translation>
        </message>
        <message>
            <source>&amp;Blind: %1 of %2</source>
            <translation>A &amp;ciegas: %1 de %2</translation>
        </message>
        <message>
            <source>Scoring ...</source>
            <translation>Calificando...</translation>
        </message>
        <message numerus="yes">
            <source>Score %n answer(s)</source>
            <translation>
                <numerusform>Calificar %n respuesta</numerusform>
                <numerusform>Calificar %n respuestas</numerusform>
            </translation>
        </message>
        <message>
            <source>Go to the next doubtful answer</source>
            <translation>Ir a la siguiente respuesta dudosa</translation>
        </message>
        <message>
            <source>Go on to the export</source>
            <translation>Seguir con la exportación</translation>
        </message>
    </context>
    <context>
        <name>ScoresView</name>
        <message>
            <source>Answers and their scores</source>
            <translation>Respuestas y sus puntuaciones</translation>
        </message>
    </context>
    <context>
        <name>SettingsWindow</name>
        <message>
            <source>Settings</source>
            <translation>Ajustes</translation>
        </message>
        <message>
            <source>Your &amp;name</source>
            <translation>Su &amp;nombre</translation>
        </message>
        <message>
            <source>Stands beside the decisions you make from now on, in the assignment's file alone. Left empty, it is “%1”.</source>
            <translation>Aparece junto a las decisiones que tome a partir de ahora, solo en el archivo de la tarea. Si se deja vacío, es «%1».</translation>
        </message>
        <message>
            <source>As on this computer</source>
            <translation>Como en este equipo</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>&amp;Idioma</translation>
        </message>
        <message>
            <source>The language changes when KDScore is started next.</source>
            <translation>El idioma cambia la próxima vez que se inicie KDScore.</translation>
        </message>
        <message>
            <source>&amp;About KDScore, and where its files lie</source>
            <translation>A&amp;cerca de KDScore y dónde están sus archivos</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>&amp;Cerrar</translation>
        </message>
    </context>
    <context>
        <name>SheetChoice</name>
        <message>
            <source>Sheet</source>
            <translation>Hoja</translation>
        </message>
    </context>
    <context>
        <name>SheetTable</name>
        <message>
            <source>The sheet</source>
            <translation>La hoja</translation>
        </message>
    </context>
    <context>
        <name>SpeedLine</name>
        <message>
            <source>Measure this computer</source>
            <translation>Medir este ordenador</translation>
        </message>
        <message>
            <source>Takes about twenty seconds; then the times are those of this computer</source>
            <translation>Tarda unos veinte segundos; después los tiempos son los de este ordenador</translation>
        </message>
        <message>
            <source>The time is estimated from what this computer was measured to do.</source>
            <translation>El tiempo se estima a partir de lo que se midió en este ordenador.</translation>
        </message>
        <message>
            <source>The time is estimated for a modest laptop; this computer was not measured yet.</source>
            <translation>El tiempo se estima para un portátil modesto; este ordenador aún no se ha medido.</translation>
        </message>
    </context>
    <context>
        <name>StartPage</name>
        <message>
            <source>Assignments</source>
            <translation>Tareas</translation>
        </message>
        <message>
            <source>Score short answers, and stay the one who decides</source>
            <translation>Califique respuestas breves y siga siendo quien decide</translation>
        </message>
        <message>
            <source>Open the spreadsheet with your learners' answers and the scores you have given so far. KDScore learns from them, suggests scores for the rest, shows how sure it is, and you decide. Nothing leaves this computer.</source>
            <translation>Abra la hoja de cálculo con las respuestas de su alumnado y las puntuaciones que ha dado hasta ahora. KDScore aprende de ellas, sugiere puntuaciones para el resto, muestra cuán seguro está y usted decide. Nada sale de este equipo.</translation>
        </message>
        <message>
            <source>&amp;New assignment from a spreadsheet</source>
            <translation>Tarea &amp;nueva con una hoja de cálculo</translation>
        </message>
        <message>
            <source>&amp;Open an assignment</source>
            <translation>&amp;Abrir una tarea</translation>
        </message>
        <message>
            <source>&amp;Try the example</source>
            <translation>&amp;Probar el ejemplo</translation>
        </message>
        <message>
            <source>Opens a copy of a workbook with 324 answers that were made up for this program</source>
            <translation>Abre una copia de un libro con 324 respuestas inventadas para este programa</translation>
        </message>
        <message>
            <source>Recent assignments</source>
            <translation>Tareas recientes</translation>
        </message>
        <message>
            <source>Your assignments will be listed here. You can also drop a file here.</source>
            <translation>Sus tareas aparecerán aquí. También puede soltar aquí un archivo.</translation>
        </message>
        <message>
            <source>not there any more</source>
            <translation>ya no está</translation>
        </message>
        <message>
            <source>Remove from the list</source>
            <translation>Quitar de la lista</translation>
        </message>
        <message>
            <source>Remove %1 from the list</source>
            <translation>Quitar %1 de la lista</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Abrir</translation>
        </message>
        <message>
            <source>Open %1</source>
            <translation>Abrir %1</translation>
        </message>
        <message>
            <source>'%1' is an expert model. Open the assignment that it is for, go to 'Expert model' and choose the file there.</source>
            <translation>«%1» es un modelo experto. Abra la tarea a la que pertenece, vaya a «Modelo experto» y elija allí el archivo.</translation>
        </message>
        <message>
            <source>The example cannot be copied to %1 (%2).</source>
            <translation>El ejemplo no se puede copiar en %1 (%2).</translation>
        </message>
        <message>
            <source>Choose an assignment</source>
            <translation>Elija una tarea</translation>
        </message>
        <message>
            <source>Assignments and scorers (*.kdscore *.kdscorer)</source>
            <translation>Tareas y calificadores (*.kdscore *.kdscorer)</translation>
        </message>
    </context>
    <context>
        <name>Target</name>
        <message>
            <source>&amp;Write to</source>
            <translation>&amp;Escribir en</translation>
        </message>
        <message>
            <source>File to write</source>
            <translation>Archivo que se escribe</translation>
        </message>
        <message>
            <source>Choose another place…</source>
            <translation>Elegir otro lugar…</translation>
        </message>
        <message>
            <source>Where shall it be written?</source>
            <translation>¿Dónde se escribe?</translation>
        </message>
    </context>
    <context>
        <name>TeacherCard</name>
        <message>
            <source>Your expert model</source>
            <translation>Su modelo experto</translation>
        </message>
        <message>
            <source>Find the file...</source>
            <translation>Buscar el archivo...</translation>
        </message>
        <message>
            <source>Save a copy...</source>
            <translation>Guardar una copia...</translation>
        </message>
        <message>
            <source>Prepare anew or use another</source>
            <translation>Preparar de nuevo o usar otro</translation>
        </message>
        <message>
            <source>How it agrees with you is not known yet; the step Agreement shows it once there is a scorer.</source>
            <translation>Aún no se sabe cómo coincide con usted; el paso Concordancia lo muestra cuando haya un calificador.</translation>
        </message>
        <message>
            <source>It lies in %1</source>
            <translation>Está en %1</translation>
        </message>
        <message>
            <source>Its file is no longer at %1. A new scorer can be made once it is found; scorers that are made already need it no more.</source>
            <translation>Su archivo ya no está en %1. Se podrá crear un calificador nuevo cuando se encuentre; los ya creados no lo necesitan.</translation>
        </message>
        <message numerus="yes">
            <source>It is the average of %n training(s).</source>
            <translation>
                <numerusform>Es el promedio de %n entrenamiento.</numerusform>
                <numerusform>Es el promedio de %n entrenamientos.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>It is the average of %n training(s); by themselves, they gave your level to %1 of the %2 answers held out.</source>
            <translation>
                <numerusform>Es el promedio de %n entrenamiento; por sí solo dio el nivel que usted dio a %1 de las %2 respuestas apartadas.</numerusform>
                <numerusform>Es el promedio de %n entrenamientos; cada uno por sí solo dio el nivel que usted dio a %1 de las %2 respuestas apartadas.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Prepared on %1 from %n answer(s) that you had scored.</source>
            <translation>
                <numerusform>Preparado el %1 con %n respuesta que usted había puntuado.</numerusform>
                <numerusform>Preparado el %1 con %n respuestas que usted había puntuado.</numerusform>
            </translation>
        </message>
        <message>
            <source>Opened from '%2' on %1.</source>
            <translation>Abierto desde «%2» el %1.</translation>
        </message>
        <message>
            <source>Probabilities for %3 answers, read from '%2' on %1.</source>
            <translation>Probabilidades de %3 respuestas, leídas de «%2» el %1.</translation>
        </message>
    </context>
    <context>
        <name>ThresholdsForm</name>
        <message>
            <source>From where on something is worth a look</source>
            <translation>A partir de dónde algo merece una mirada</translation>
        </message>
        <message>
            <source>The usual numbers are those of testing organizations (RSMTool; Williamson, Xi and Breyer 2012) and, for numbers of answers, KDScore's own. Yours are remembered on this computer and named in the report.</source>
            <translation>Los números habituales son los de organizaciones de evaluación (RSMTool; Williamson, Xi y Breyer 2012) y, para cantidades de respuestas, los de KDScore. Los de usted se recuerdan en este equipo y se nombran en el informe.</translation>
        </message>
        <message>
            <source> %</source>
            <translation> %</translation>
        </message>
        <message>
            <source>Back to the usual numbers</source>
            <translation>Volver a los números habituales</translation>
        </message>
        <message>
            <source>Same level (exact agreement) in less than</source>
            <translation>Mismo nivel (coincidencia exacta) en menos de</translation>
        </message>
        <message>
            <source>At most one level apart in less than</source>
            <translation>A un nivel de distancia como máximo en menos de</translation>
        </message>
        <message>
            <source>Quadratic weighted kappa below</source>
            <translation>Kappa ponderado cuadrático por debajo de</translation>
        </message>
        <message>
            <source>Correlation below</source>
            <translation>Correlación por debajo de</translation>
        </message>
        <message>
            <source>Mean shift of more standard deviations than</source>
            <translation>Desplazamiento de la media, en desviaciones estándar, de más de</translation>
        </message>
        <message>
            <source>Kappa or correlation lower than between two humans by more than</source>
            <translation>Kappa o correlación inferior a la de dos personas en más de</translation>
        </message>
        <message>
            <source>How often a level is given: apart by more than</source>
            <translation>Frecuencia de un nivel: distinta en más de</translation>
        </message>
        <message>
            <source>A group of learners placed apart by more standard deviations than</source>
            <translation>Un grupo de alumnos situado aparte, en desviaciones estándar, en más de</translation>
        </message>
        <message>
            <source>Fewer test answers than</source>
            <translation>Menos respuestas de prueba que</translation>
        </message>
        <message>
            <source>How often a level is given: not looked at with fewer than</source>
            <translation>Frecuencia de un nivel: no se mira con menos de</translation>
        </message>
    </context>
    <context>
        <name>ToScorePanel</name>
        <message>
            <source>Which answers to score next</source>
            <translation>Qué respuestas puntuar ahora</translation>
        </message>
        <message>
            <source>Proposes answers that differ from each other and from those you have scored, so that your scores cover what your learners wrote; once there is a scorer, those that it doubts most. Do not count on scoring fewer answers this way: where it was measured, it did not reliably do better than answers picked at random.</source>
            <translation>Propone respuestas distintas entre sí y de las que ya puntuó, para que sus puntuaciones abarquen lo que escribió su alumnado; cuando hay un calificador, aquellas de las que más duda. No cuente con puntuar menos así: donde se midió, no fue claramente mejor que elegir respuestas al azar.</translation>
        </message>
        <message>
            <source>Answers to score by hand</source>
            <translation>Respuestas que puntuar a mano</translation>
        </message>
        <message>
            <source>How many answers to propose</source>
            <translation>Cuántas respuestas proponer</translation>
        </message>
        <message numerus="yes">
            <source>%n answer(s)</source>
            <translation>
                <numerusform>%n respuesta</numerusform>
                <numerusform>%n respuestas</numerusform>
            </translation>
        </message>
        <message>
            <source>Propose them</source>
            <translation>Proponerlas</translation>
        </message>
        <message>
            <source>Copy the list</source>
            <translation>Copiar la lista</translation>
        </message>
        <message>
            <source>Where it stands</source>
            <translation>Dónde está</translation>
        </message>
        <message>
            <source>Learner</source>
            <translation>Alumno</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Respuesta</translation>
        </message>
        <message>
            <source>Looking for them...</source>
            <translation>Buscándolas...</translation>
        </message>
        <message>
            <source>There is no answer left to score.</source>
            <translation>No queda ninguna respuesta por puntuar.</translation>
        </message>
        <message>
            <source>These are the answers that the scorer in use doubts most. Score them in your spreadsheet and import it again.</source>
            <translation>Son las respuestas de las que más duda el calificador en uso. Puntúelas en su hoja de cálculo y vuelva a importarla.</translation>
        </message>
        <message>
            <source>The first ones stand for most of the others. Score them in your spreadsheet and import it again.</source>
            <translation>Las primeras representan a la mayoría de las demás. Puntúelas en su hoja de cálculo y vuelva a importarla.</translation>
        </message>
        <message>
            <source>Row %1 of '%2'</source>
            <translation>Fila %1 de «%2»</translation>
        </message>
    </context>
    <context>
        <name>TrainingPanel</name>
        <message>
            <source>The scorer is being made</source>
            <translation>Se está creando el calificador</translation>
        </message>
        <message>
            <source>Steps of training</source>
            <translation>Pasos de entrenamiento</translation>
        </message>
        <message>
            <source>Agreement with your scores</source>
            <translation>Concordancia con sus puntuaciones</translation>
        </message>
        <message>
            <source>Distance from the expert model</source>
            <translation>Distancia al modelo experto</translation>
        </message>
        <message>
            <source>Stop and keep the best so far</source>
            <translation>Detener y conservar lo mejor hasta ahora</translation>
        </message>
        <message>
            <source>Cancel and keep nothing</source>
            <translation>Cancelar y no conservar nada</translation>
        </message>
        <message>
            <source>Ending; nothing of it is kept.</source>
            <translation>Terminando; no se conserva nada.</translation>
        </message>
        <message>
            <source>Stopping; the best scorer so far is kept.</source>
            <translation>Deteniendo; se conserva el mejor calificador hasta ahora.</translation>
        </message>
        <message numerus="yes">
            <source>Agreement is quadratic weighted kappa, or the mean F1 for levels without an order, on %n answer(s) that you scored and that the scorer does not learn from; 1 is always the same level.</source>
            <translation>
                <numerusform>La concordancia es la kappa ponderada cuadrática, o la F1 media si los niveles no tienen orden, en %n respuesta que usted puntuó y de la que el calificador no aprende; 1 es siempre el mismo nivel.</numerusform>
                <numerusform>La concordancia es la kappa ponderada cuadrática, o la F1 media si los niveles no tienen orden, en %n respuestas que usted puntuó y de las que el calificador no aprende; 1 es siempre el mismo nivel.</numerusform>
            </translation>
        </message>
        <message>
            <source>First the expert model says what it thinks of many texts: your answers, scored or not, and variations of them. Then the scorer learns from that, and the curves begin. You can go on working meanwhile.</source>
            <translation>Primero el modelo experto dice qué piensa de muchos textos: sus respuestas, puntuadas o no, y variaciones de ellas. Después el calificador aprende de eso y empiezan las curvas. Mientras tanto puede seguir trabajando.</translation>
        </message>
        <message>
            <source>The scorer begins to learn. You can go on working meanwhile.</source>
            <translation>El calificador empieza a aprender. Mientras tanto puede seguir trabajando.</translation>
        </message>
        <message>
            <source>After %1 steps. No scored answer is held out, so nothing is known of the agreement with you.</source>
            <translation>Tras %1 pasos. No hay ninguna respuesta puntuada apartada, así que no se sabe nada de la concordancia con usted.</translation>
        </message>
        <message>
            <source>After %1 steps, the agreement with your scores is %2; the best so far, %3, came at step %4. You can go on working meanwhile.</source>
            <translation>Tras %1 pasos, la concordancia con sus puntuaciones es %2; la mejor hasta ahora, %3, llegó en el paso %4. Mientras tanto puede seguir trabajando.</translation>
        </message>
        <message>
            <source>There is no scorer yet that could be kept.</source>
            <translation>Aún no hay ningún calificador que conservar.</translation>
        </message>
    </context>
    <context>
        <name>TrainingsForm</name>
        <message>
            <source>Advanced settings</source>
            <translation>Ajustes avanzados</translation>
        </message>
        <message>
            <source>Trainings to average</source>
            <translation>Entrenamientos que se promedian</translation>
        </message>
        <message>
            <source>Each training begins at random anew, so each errs on other answers; in their average such errors weigh less. Preparing takes as many times as long, and the scorer that learns from it waits for each of them. One is enough to begin with.</source>
            <translation>Cada entrenamiento empieza de nuevo al azar, así que cada uno se equivoca en otras respuestas; en su promedio esos errores pesan menos. La preparación tarda tantas veces más como entrenamientos haya, y el calificador que aprende de él espera a cada uno. Para empezar basta con uno.</translation>
        </message>
        <message>
            <source>One training</source>
            <translation>Un entrenamiento</translation>
        </message>
        <message>
            <source>The average of two, about twice as long</source>
            <translation>El promedio de dos, más o menos el doble de tiempo</translation>
        </message>
        <message>
            <source>The average of three, about three times as long</source>
            <translation>El promedio de tres, más o menos el triple de tiempo</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
    </context>
    <context>
        <name>TwoScorers</name>
        <message>
            <source>Compare</source>
            <translation>Comparar</translation>
        </message>
        <message>
            <source>with</source>
            <translation>con</translation>
        </message>
        <message>
            <source>Scorer to compare</source>
            <translation>Calificador que comparar</translation>
        </message>
        <message>
            <source>Choose two different scorers.</source>
            <translation>Elija dos calificadores distintos.</translation>
        </message>
        <message>
            <source>Both agree with you equally often.</source>
            <translation>Ambos coinciden con usted con la misma frecuencia.</translation>
        </message>
        <message numerus="yes">
            <source>%1, gave your level to %2 more of %n answer(s); chance alone can bring such a difference, so neither is shown to be better.</source>
            <translation>
                <numerusform>%1, dio el nivel de usted a %2 más de %n respuesta; basta el azar para dar esa diferencia, así que no se muestra que ninguno sea mejor.</numerusform>
                <numerusform>%1, dio el nivel de usted a %2 más de %n respuestas; basta el azar para dar esa diferencia, así que no se muestra que ninguno sea mejor.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%1, gave your level to %2 more of %n answer(s); chance alone hardly brings such a difference.</source>
            <translation>
                <numerusform>%1, dio el nivel de usted a %2 más de %n respuesta; es difícil que el azar por sí solo dé esa diferencia.</numerusform>
                <numerusform>%1, dio el nivel de usted a %2 más de %n respuestas; es difícil que el azar por sí solo dé esa diferencia.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>They suggest different levels for %n of them.</source>
            <translation>
                <numerusform>Sugieren niveles distintos para %n de ellas.</numerusform>
                <numerusform>Sugieren niveles distintos para %n de ellas.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Ways</name>
        <message>
            <source>Prepare one from my scored answers</source>
            <translation>Preparar uno con mis respuestas puntuadas</translation>
        </message>
        <message>
            <source>Save it elsewhere...</source>
            <translation>Guardarlo en otro lugar...</translation>
        </message>
        <message>
            <source>The expert model that there is stays where it lies; make a scorer afterwards.</source>
            <translation>El modelo experto que hay se queda donde está; cree después un calificador.</translation>
        </message>
        <message>
            <source>Prepare the expert model</source>
            <translation>Preparar el modelo experto</translation>
        </message>
        <message>
            <source>Open a prepared one</source>
            <translation>Abrir uno ya preparado</translation>
        </message>
        <message>
            <source>Take an expert model that was prepared for this question before, by you or by a colleague (a .kdteacher file), or a text classifier that someone made for you (of the BERT family, as a folder or a zip file). What it calls its levels is matched with yours; nothing is sent anywhere.</source>
            <translation>Use un modelo experto que se preparó antes para esta pregunta, por usted o por un colega (un archivo .kdteacher), o un clasificador de textos que alguien hizo para usted (de la familia BERT, como carpeta o archivo zip). Los nombres de sus niveles se emparejan con los de usted; no se envía nada a ningún sitio.</translation>
        </message>
        <message>
            <source>Choose a file...</source>
            <translation>Elegir un archivo...</translation>
        </message>
        <message>
            <source>Choose a folder...</source>
            <translation>Elegir una carpeta...</translation>
        </message>
        <message>
            <source>Use probabilities from a spreadsheet</source>
            <translation>Usar probabilidades de una hoja de cálculo</translation>
        </message>
        <message>
            <source>If another program has already said how probable each level is for each answer, the scorer can learn from that. The spreadsheet needs one column for each level, headed with its label, and a column with the learners or their answers.</source>
            <translation>Si otro programa ya ha dicho cuán probable es cada nivel para cada respuesta, el calificador puede aprender de eso. La hoja de cálculo necesita una columna por nivel, encabezada con su etiqueta, y una columna con los alumnos o sus respuestas.</translation>
        </message>
        <message>
            <source>Choose a spreadsheet...</source>
            <translation>Elegir una hoja de cálculo...</translation>
        </message>
        <message numerus="yes">
            <source>A language model that comes with the program reads the %n answer(s) you have scored and learns to score like you. It takes %1; you can go on working meanwhile.</source>
            <translation>
                <numerusform>Un modelo de lenguaje que viene con el programa lee la respuesta que usted ha puntuado y aprende a puntuar como usted (%n). Tarda %1; mientras tanto puede seguir trabajando.</numerusform>
                <numerusform>Un modelo de lenguaje que viene con el programa lee las %n respuestas que usted ha puntuado y aprende a puntuar como usted. Tarda %1; mientras tanto puede seguir trabajando.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WordsOfReport</name>
        <message>
            <source>the human</source>
            <translation>la persona</translation>
        </message>
        <message>
            <source>the human in '%1'</source>
            <translation>la persona de «%1»</translation>
        </message>
        <message>
            <source>The human in '%1'</source>
            <translation>La persona de «%1»</translation>
        </message>
        <message>
            <source>the educator, unseen</source>
            <translation>el docente, sin verla</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>%1 “%2”: beside all learners, the scorer places their %3 answers higher than the human does, by %4 standard deviations; more than %5 deserves a look.</source>
            <translation>%1 «%2»: frente a todos los alumnos, el calificador sitúa sus %3 respuestas más alto que la persona, en %4 desviaciones estándar; más de %5 merece una mirada.</translation>
        </message>
        <message>
            <source>%1 “%2”: beside all learners, the scorer places their %3 answers lower than the human does, by %4 standard deviations; more than %5 deserves a look.</source>
            <translation>%1 «%2»: frente a todos los alumnos, el calificador sitúa sus %3 respuestas más bajo que la persona, en %4 desviaciones estándar; más de %5 merece una mirada.</translation>
        </message>
        <message>
            <source>From %1 sure on, %2 of %3 answers (%4, likely between %5) need no review. Of those, the scorer gave the human's level to %6 of %7 (%8; wanted: %9).</source>
            <translation>A partir de %1 de seguridad, %2 de %3 respuestas (%4, probablemente entre %5) no necesitan revisión. De ellas, el calificador dio el nivel de la persona a %6 de %7 (%8; deseado: %9).</translation>
        </message>
    </context>
    <context>
        <name>_Browser</name>
        <message>
            <source>Guide</source>
            <translation>Guía</translation>
        </message>
    </context>
    <context>
        <name>_Offers</name>
        <message>
            <source>Preparing the expert model for '%1' was interrupted.</source>
            <translation>La preparación del modelo experto para «%1» se interrumpió.</translation>
        </message>
        <message>
            <source>Making the scorer for '%1' was interrupted.</source>
            <translation>La creación del calificador para «%1» se interrumpió.</translation>
        </message>
        <message>
            <source>The cross-validation for '%1' was interrupted. Its finished parts are kept.</source>
            <translation>La validación cruzada de '%1' se interrumpió. Las partes terminadas se conservan.</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>Continuar</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Descartar</translation>
        </message>
        <message>
            <source>The expert model for '%1' is still being prepared in the background.</source>
            <translation>El modelo experto para «%1» sigue preparándose en segundo plano.</translation>
        </message>
        <message>
            <source>The scorer for '%1' is still being made in the background.</source>
            <translation>El calificador para «%1» sigue creándose en segundo plano.</translation>
        </message>
        <message>
            <source>The cross-validation for '%1' still goes on in the background.</source>
            <translation>La validación cruzada de '%1' sigue en segundo plano.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Detener</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
    </context>
    <context>
        <name>about</name>
        <message>
            <source>Show</source>
            <translation>Mostrar</translation>
        </message>
        <message>
            <source>Show the folder: %1</source>
            <translation>Mostrar la carpeta: %1</translation>
        </message>
    </context>
    <context>
        <name>closing</name>
        <message>
            <source>Work is under way</source>
            <translation>Hay un trabajo en curso</translation>
        </message>
        <message>
            <source>%1 is not finished.</source>
            <translation>%1: no ha terminado.</translation>
        </message>
        <message>
            <source>It can go on without the window; the result waits for you at the next start.</source>
            <translation>Puede continuar sin la ventana; el resultado le espera en el próximo inicio.</translation>
        </message>
        <message>
            <source>Go on in the background</source>
            <translation>Continuar en segundo plano</translation>
        </message>
        <message>
            <source>Stop and keep the best so far</source>
            <translation>Detener y conservar lo mejor hasta ahora</translation>
        </message>
        <message>
            <source>Cancel the work</source>
            <translation>Cancelar el trabajo</translation>
        </message>
        <message>
            <source>Stay here</source>
            <translation>Quedarse aquí</translation>
        </message>
    </context>
    <context>
        <name>file choices</name>
        <message>
            <source>Save the expert model</source>
            <translation>Guardar el modelo experto</translation>
        </message>
        <message>
            <source>Expert models (*%1)</source>
            <translation>Modelos expertos (*%1)</translation>
        </message>
        <message>
            <source>Save a copy of the expert model</source>
            <translation>Guardar una copia del modelo experto</translation>
        </message>
        <message>
            <source>Open an expert model</source>
            <translation>Abrir un modelo experto</translation>
        </message>
        <message>
            <source>Expert models and zipped classifiers (*%1 *.zip)</source>
            <translation>Modelos expertos y clasificadores comprimidos (*%1 *.zip)</translation>
        </message>
        <message>
            <source>Open a classifier's folder</source>
            <translation>Abrir la carpeta de un clasificador</translation>
        </message>
        <message>
            <source>Open a spreadsheet of probabilities</source>
            <translation>Abrir una hoja de cálculo de probabilidades</translation>
        </message>
        <message>
            <source>Spreadsheets %1</source>
            <translation>Hojas de cálculo %1</translation>
        </message>
    </context>
    <context>
        <name>files</name>
        <message>
            <source>Show in folder</source>
            <translation>Mostrar en la carpeta</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Abrir</translation>
        </message>
        <message>
            <source>The file is there already</source>
            <translation>El archivo ya existe</translation>
        </message>
        <message>
            <source>Replace '%1' in '%2'?</source>
            <translation>¿Sustituir «%1» en «%2»?</translation>
        </message>
        <message>
            <source>What it holds now is lost, with changes you made in it.</source>
            <translation>Se pierde lo que contiene ahora, con los cambios que usted hizo en él.</translation>
        </message>
        <message>
            <source>Replace it</source>
            <translation>Sustituirlo</translation>
        </message>
        <message>
            <source>Keep it</source>
            <translation>Conservarlo</translation>
        </message>
        <message>
            <source>Choose the spreadsheet with the answers</source>
            <translation>Elija la hoja de cálculo con las respuestas</translation>
        </message>
        <message>
            <source>Spreadsheets (*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt);;All files (*)</source>
            <translation>Hojas de cálculo (*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt);;Todos los archivos (*)</translation>
        </message>
    </context>
    <context>
        <name>guide</name>
        <message>
            <source>en</source>
            <translation>es</translation>
        </message>
    </context>
    <context>
        <name>import</name>
        <message>
            <source>Shown are %1 of %2 rows: the first ones and those that deserve a look. All %2 come in.</source>
            <translation>Se muestran %1 de %2 filas: las primeras y las que merecen una mirada. Entran las %2.</translation>
        </message>
        <message>
            <source>%1. Worth a look: %2</source>
            <translation>%1. Merece una mirada: %2</translation>
        </message>
        <message>
            <source>As it looks</source>
            <translation>Según parece</translation>
        </message>
        <message>
            <source>A plain table</source>
            <translation>Una tabla sencilla</translation>
        </message>
        <message>
            <source>Canvas gradebook</source>
            <translation>Libro de calificaciones de Canvas</translation>
        </message>
        <message>
            <source>Canvas quiz, student analysis</source>
            <translation>Cuestionario de Canvas, análisis</translation>
        </message>
        <message>
            <source>Moodle assignment worksheet</source>
            <translation>Hoja de tarea de Moodle</translation>
        </message>
        <message>
            <source>Moodle quiz</source>
            <translation>Cuestionario de Moodle</translation>
        </message>
        <message>
            <source>Google form</source>
            <translation>Formulario de Google</translation>
        </message>
        <message>
            <source>Microsoft form</source>
            <translation>Formulario de Microsoft</translation>
        </message>
        <message>
            <source>Blackboard download</source>
            <translation>Descarga de Blackboard</translation>
        </message>
        <message>
            <source>No column is clearly the learners' answers. Choose “Answer” above the column that holds them.</source>
            <translation>Ninguna columna es claramente la de las respuestas. Elija «Respuesta» encima de la columna que las contiene.</translation>
        </message>
        <message>
            <source>There are scores without the answers that they belong to. Choose the column of these answers, or make the scores not used.</source>
            <translation>Hay puntuaciones sin las respuestas a las que pertenecen. Elija la columna de esas respuestas o deje las puntuaciones sin usar.</translation>
        </message>
        <message>
            <source>Two questions have the same name. Give one of them another.</source>
            <translation>Dos preguntas tienen el mismo nombre. Dé otro a una de ellas.</translation>
        </message>
        <message>
            <source>A question has no name. Give it one.</source>
            <translation>Una pregunta no tiene nombre. Póngale uno.</translation>
        </message>
        <message>
            <source>Nothing new to bring in</source>
            <translation>Nada nuevo que importar</translation>
        </message>
        <message>
            <source>Bring in the corrections</source>
            <translation>Importar las correcciones</translation>
        </message>
        <message numerus="yes">
            <source>Bring in %n answer(s)</source>
            <translation>
                <numerusform>Importar %n respuesta</numerusform>
                <numerusform>Importar %n respuestas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Bring in %n score(s)</source>
            <translation>
                <numerusform>Importar %n puntuación</numerusform>
                <numerusform>Importar %n puntuaciones</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>jobs</name>
        <message>
            <source>Reading the spreadsheet</source>
            <translation>Leyendo la hoja de cálculo</translation>
        </message>
        <message>
            <source>Importing</source>
            <translation>Importando</translation>
        </message>
        <message>
            <source>Opening the expert model</source>
            <translation>Abriendo el modelo experto</translation>
        </message>
        <message>
            <source>Preparing the expert model</source>
            <translation>Preparando el modelo experto</translation>
        </message>
        <message>
            <source>Reading the probabilities</source>
            <translation>Leyendo las probabilidades</translation>
        </message>
        <message>
            <source>Looking at the probabilities</source>
            <translation>Examinando las probabilidades</translation>
        </message>
        <message>
            <source>Making the scorer</source>
            <translation>Creando el calificador</translation>
        </message>
        <message>
            <source>Cross-validation</source>
            <translation>Validación cruzada</translation>
        </message>
        <message>
            <source>Scoring</source>
            <translation>Calificando</translation>
        </message>
        <message>
            <source>Writing the gradebook</source>
            <translation>Escribiendo el libro de calificaciones</translation>
        </message>
        <message>
            <source>Measuring this computer</source>
            <translation>Midiendo este ordenador</translation>
        </message>
        <message>
            <source>Looking at your file</source>
            <translation>Mirando su archivo</translation>
        </message>
        <message>
            <source>Filling your file</source>
            <translation>Rellenando su archivo</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>less than a minute left</source>
            <translation>queda menos de un minuto</translation>
        </message>
        <message>
            <source>about %1 min left</source>
            <translation>quedan unos %1 min</translation>
        </message>
        <message>
            <source>less than a minute</source>
            <translation>menos de un minuto</translation>
        </message>
        <message numerus="yes">
            <source>about %n minute(s)</source>
            <translation>
                <numerusform>alrededor de %n minuto</numerusform>
                <numerusform>unos %n minutos</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>models</name>
        <message>
            <source>Quick</source>
            <translation>Rápido</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>Normal</translation>
        </message>
        <message>
            <source>Thorough</source>
            <translation>Minucioso</translation>
        </message>
        <message>
            <source>Scorer %1, made on %2</source>
            <translation>Calificador %1, creado el %2</translation>
        </message>
        <message>
            <source>Quadratic weighted kappa</source>
            <translation>Kappa ponderada cuadrática</translation>
        </message>
        <message>
            <source>Mean F1 of the levels</source>
            <translation>F1 media de los niveles</translation>
        </message>
        <message>
            <source>not defined</source>
            <translation>sin definir</translation>
        </message>
        <message numerus="yes">
            <source>%1: %2, on %n answer(s).</source>
            <translation>
                <numerusform>%1: %2, en %n respuesta.</numerusform>
                <numerusform>%1: %2, en %n respuestas.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>It gave your level to %1 of %n answer(s) that it had not learned from (%2, likely between %3 and %4). These answers also decided when its learning was best, so expect a little less of new ones.</source>
            <translation>
                <numerusform>Dio el nivel de usted a %1 de %n respuesta de la que no había aprendido (%2, probablemente entre %3 y %4). Con ella se decidió también cuándo aprendió mejor, así que espere algo menos con respuestas nuevas.</numerusform>
                <numerusform>Dio el nivel de usted a %1 de %n respuestas de las que no había aprendido (%2, probablemente entre %3 y %4). Con ellas se decidió también cuándo aprendió mejor, así que espere algo menos con respuestas nuevas.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>numbers</name>
        <message>
            <source>%1 to %2</source>
            <translation>de %1 a %2</translation>
        </message>
    </context>
    <context>
        <name>phrases</name>
        <message>
            <source>%1</source>
            <translation>%1</translation>
        </message>
        <message>
            <source>%1 had another answer, “%2”, which has its final level and keeps it. This one comes in beside it, without a final level.</source>
            <translation>%1 tenía otra respuesta, «%2», que tiene su nivel final y lo conserva. Esta entra a su lado, sin nivel final.</translation>
        </message>
        <message>
            <source>%1 had another answer, “%2”. This one comes in beside it; both are kept.</source>
            <translation>%1 tenía otra respuesta, «%2». Esta entra a su lado; se conservan ambas.</translation>
        </message>
        <message>
            <source>%1 had the level %2 from “%3” and has %4 here. The new one will count; the earlier stays in the history.</source>
            <translation>%1 tenía el nivel %2 de «%3» y aquí tiene %4. Contará el nuevo; el anterior queda en el historial.</translation>
        </message>
        <message>
            <source>%1 has no answer to “%2” here any more. The earlier one stays in your assignment: “%3”</source>
            <translation>%1 ya no tiene aquí una respuesta a «%2». La anterior se queda en su tarea: «%3»</translation>
        </message>
        <message>
            <source>%1 says that its grade cannot be changed</source>
            <translation>según %1, su calificación no se puede cambiar</translation>
        </message>
        <message>
            <source>%1 · %2</source>
            <translation>%1 · %2</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>%1, row %2: %3</source>
            <translation>%1, fila %2: %3</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>%1: row %2</source>
            <translation>%1: fila %2</translation>
        </message>
        <message>
            <source>%1: rows %2 (%3 in all)</source>
            <translation>%1: filas %2 (%3 en total)</translation>
        </message>
        <message>
            <source>%1: rows %2 and others (%3 in all)</source>
            <translation>%1: filas %2 y otras (%3 en total)</translation>
        </message>
        <message>
            <source>Also met (%1)</source>
            <translation>También (%1)</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Respuesta</translation>
        </message>
        <message>
            <source>Answer to another question</source>
            <translation>Respuesta a otra pregunta</translation>
        </message>
        <message>
            <source>Answer to question %1</source>
            <translation>Respuesta a la pregunta %1</translation>
        </message>
        <message>
            <source>Answers that are no more in it (%1)</source>
            <translation>Respuestas que ya no están en ella (%1)</translation>
        </message>
        <message>
            <source>Blank answers (%1)</source>
            <translation>Respuestas en blanco (%1)</translation>
        </message>
        <message>
            <source>Cells that show an error (%1)</source>
            <translation>Celdas que muestran un error (%1)</translation>
        </message>
        <message>
            <source>Columns without a heading (%1)</source>
            <translation>Columnas sin encabezado (%1)</translation>
        </message>
        <message>
            <source>Corrected by you (%1)</source>
            <translation>Corregidas por usted (%1)</translation>
        </message>
        <message>
            <source>Dates that may have been something else (%1)</source>
            <translation>Fechas que quizá eran otra cosa (%1)</translation>
        </message>
        <message>
            <source>Differs from what is in your assignment (%1)</source>
            <translation>Distinto de lo que hay en su tarea (%1)</translation>
        </message>
        <message>
            <source>First rows of “%1”</source>
            <translation>Primeras filas de «%1»</translation>
        </message>
        <message>
            <source>Formulas without a result (%1)</source>
            <translation>Fórmulas sin resultado (%1)</translation>
        </message>
        <message>
            <source>From KDScore</source>
            <translation>De KDScore</translation>
        </message>
        <message>
            <source>Group or class</source>
            <translation>Grupo o clase</translation>
        </message>
        <message>
            <source>Headings that stand twice (%1)</source>
            <translation>Encabezados repetidos (%1)</translation>
        </message>
        <message>
            <source>How the letters were read (%1)</source>
            <translation>Cómo se leyeron las letras (%1)</translation>
        </message>
        <message>
            <source>Ids that lost digits (%1)</source>
            <translation>Identificadores que perdieron cifras (%1)</translation>
        </message>
        <message>
            <source>In the file</source>
            <translation>En el archivo</translation>
        </message>
        <message>
            <source>Its levels have no order: none is higher than another.</source>
            <translation>Sus niveles no tienen orden: ninguno es más alto que otro.</translation>
        </message>
        <message>
            <source>Last name</source>
            <translation>Apellidos</translation>
        </message>
        <message>
            <source>Learner</source>
            <translation>Alumno</translation>
        </message>
        <message>
            <source>Learner's id</source>
            <translation>Identificador del alumno</translation>
        </message>
        <message>
            <source>Learners in several rows (%1)</source>
            <translation>Alumnos en varias filas (%1)</translation>
        </message>
        <message>
            <source>Learners without a row of scores (%1)</source>
            <translation>Estudiantes sin fila de puntuaciones (%1)</translation>
        </message>
        <message>
            <source>Levels taken from the scores (%1)</source>
            <translation>Niveles tomados de las puntuaciones (%1)</translation>
        </message>
        <message>
            <source>Levels that nobody was given (%1)</source>
            <translation>Niveles que no recibió nadie (%1)</translation>
        </message>
        <message>
            <source>Lines above the headings (%1)</source>
            <translation>Líneas encima de los encabezados (%1)</translation>
        </message>
        <message>
            <source>Merged cells (%1)</source>
            <translation>Celdas combinadas (%1)</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <source>No row stays without a score.</source>
            <translation>Ninguna fila queda sin puntuación.</translation>
        </message>
        <message>
            <source>Not used</source>
            <translation>No se usa</translation>
        </message>
        <message>
            <source>Nothing needs a look</source>
            <translation>Nada requiere atención</translation>
        </message>
        <message>
            <source>Other sheets of the file (%1)</source>
            <translation>Otras hojas del archivo (%1)</translation>
        </message>
        <message>
            <source>Question %1 is called</source>
            <translation>La pregunta %1 se llama</translation>
        </message>
        <message>
            <source>Read as a plain table: what a column is for was told from its heading and its cells.</source>
            <translation>Leída como tabla sencilla: para qué sirve cada columna se dedujo de su encabezado y sus celdas.</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>Fila</translation>
        </message>
        <message>
            <source>Row %1, column “%2”: %3</source>
            <translation>Fila %1, columna «%2»: %3</translation>
        </message>
        <message>
            <source>Row %1: %2</source>
            <translation>Fila %1: %2</translation>
        </message>
        <message>
            <source>Rows of no learner (%1)</source>
            <translation>Filas que no son de ningún alumno (%1)</translation>
        </message>
        <message>
            <source>Rows without a learner's id (%1)</source>
            <translation>Filas sin identificador de alumno (%1)</translation>
        </message>
        <message>
            <source>Rows without answers (%1)</source>
            <translation>Filas sin respuestas (%1)</translation>
        </message>
        <message>
            <source>Score</source>
            <translation>Puntuación</translation>
        </message>
        <message>
            <source>Score for question %1</source>
            <translation>Puntuación de la pregunta %1</translation>
        </message>
        <message>
            <source>Score of rater %1</source>
            <translation>Puntuación de la persona %1</translation>
        </message>
        <message>
            <source>Score of rater %2 for question %1</source>
            <translation>Puntuación de la persona %2 para la pregunta %1</translation>
        </message>
        <message>
            <source>Scores from %1</source>
            <translation>Puntuaciones de %1</translation>
        </message>
        <message>
            <source>Scores of nobody in this sheet (%1)</source>
            <translation>Puntuaciones de nadie de esta hoja (%1)</translation>
        </message>
        <message>
            <source>Scores read with a little help (%1)</source>
            <translation>Puntuaciones leídas con un poco de ayuda (%1)</translation>
        </message>
        <message>
            <source>Scores that contradict each other (%1)</source>
            <translation>Puntuaciones que se contradicen (%1)</translation>
        </message>
        <message>
            <source>Scores that name no level (%1)</source>
            <translation>Puntuaciones que no son ningún nivel (%1)</translation>
        </message>
        <message>
            <source>Second score</source>
            <translation>Segunda puntuación</translation>
        </message>
        <message>
            <source>Second score for question %1</source>
            <translation>Segunda puntuación de la pregunta %1</translation>
        </message>
        <message>
            <source>The first %1 are shown.</source>
            <translation>Se muestran las primeras %1.</translation>
        </message>
        <message>
            <source>What comes in</source>
            <translation>Lo que entra</translation>
        </message>
        <message>
            <source>Worth a look (%1)</source>
            <translation>Merece una mirada (%1)</translation>
        </message>
        <message>
            <source>a formula in “%1”, which stays</source>
            <translation>hay una fórmula en «%1», que se conserva</translation>
        </message>
        <message>
            <source>and %1 more of this kind</source>
            <translation>y %1 más de este tipo</translation>
        </message>
        <message>
            <source>blank, and no final level yet</source>
            <translation>en blanco y todavía sin nivel final</translation>
        </message>
        <message>
            <source>blank, and no final level yet, in the answer to “%1”</source>
            <translation>la respuesta a «%1» está en blanco y todavía no tiene nivel final</translation>
        </message>
        <message>
            <source>changed since its final level was given</source>
            <translation>ha cambiado desde que se le dio el nivel final</translation>
        </message>
        <message>
            <source>fits several learners</source>
            <translation>encaja con varios alumnos</translation>
        </message>
        <message>
            <source>merged cells in “%1”, which stay</source>
            <translation>hay celdas combinadas en «%1», que se conservan</translation>
        </message>
        <message>
            <source>more than the highest score of %1</source>
            <translation>más que la puntuación máxima de %1</translation>
        </message>
        <message>
            <source>no answer in the row</source>
            <translation>no hay respuesta en la fila</translation>
        </message>
        <message>
            <source>no answer to “%1” in the row</source>
            <translation>no hay respuesta a «%1» en la fila</translation>
        </message>
        <message>
            <source>no answers</source>
            <translation>ninguna respuesta</translation>
        </message>
        <message>
            <source>no final level here, and the score in the file stays</source>
            <translation>aquí sin nivel final, y la puntuación del archivo se conserva</translation>
        </message>
        <message>
            <source>no final level yet</source>
            <translation>todavía sin nivel final</translation>
        </message>
        <message>
            <source>no final level yet for the answer to “%1”</source>
            <translation>la respuesta a «%1» todavía no tiene nivel final</translation>
        </message>
        <message>
            <source>nobody of this assignment</source>
            <translation>nadie de esta tarea</translation>
        </message>
        <message>
            <source>nothing new: exactly this sheet was brought in before</source>
            <translation>nada nuevo: esta misma hoja ya se incorporó antes</translation>
        </message>
        <message>
            <source>the answer to “%1” has changed since its final level was given</source>
            <translation>la respuesta a «%1» ha cambiado desde que se le dio el nivel final</translation>
        </message>
        <message>
            <source>the learner stands in several rows</source>
            <translation>el alumno aparece en varias filas</translation>
        </message>
        <message numerus="yes">
            <source>%Ln answer(s) already there</source>
            <translation>
                <numerusform>%Ln respuesta ya presente</numerusform>
                <numerusform>%Ln respuestas ya presentes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln answer(s) of the earlier sheet no longer in it</source>
            <translation>
                <numerusform>%Ln respuesta de la hoja anterior que ya no está</numerusform>
                <numerusform>%Ln respuestas de la hoja anterior que ya no están</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln answer(s) with text</source>
            <translation>
                <numerusform>%Ln respuesta con texto</numerusform>
                <numerusform>%Ln respuestas con texto</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln blank, kept as blank</source>
            <translation>
                <numerusform>%Ln en blanco, se conserva así</numerusform>
                <numerusform>%Ln en blanco, se conservan así</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln changed score(s)</source>
            <translation>
                <numerusform>%Ln puntuación cambiada</numerusform>
                <numerusform>%Ln puntuaciones cambiadas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln learner(s)</source>
            <translation>
                <numerusform>%Ln alumno</numerusform>
                <numerusform>%Ln alumnos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln learner(s) corrected</source>
            <translation>
                <numerusform>%Ln alumno corregido</numerusform>
                <numerusform>%Ln alumnos corregidos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln new answer(s)</source>
            <translation>
                <numerusform>%Ln respuesta nueva</numerusform>
                <numerusform>%Ln respuestas nuevas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln new learner(s)</source>
            <translation>
                <numerusform>%Ln alumno nuevo</numerusform>
                <numerusform>%Ln alumnos nuevos</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln new score(s)</source>
            <translation>
                <numerusform>%Ln puntuación nueva</numerusform>
                <numerusform>%Ln puntuaciones nuevas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln not scored yet</source>
            <translation>
                <numerusform>%Ln aún sin puntuar</numerusform>
                <numerusform>%Ln aún sin puntuar</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln of them other than before</source>
            <translation>
                <numerusform>%Ln de ellas distinta de antes</numerusform>
                <numerusform>%Ln de ellas distintas de antes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln of these with a final level before</source>
            <translation>
                <numerusform>%Ln de estas ya tenía nivel final</numerusform>
                <numerusform>%Ln de estas ya tenían nivel final</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln other value(s) would be replaced:</source>
            <translation>
                <numerusform>Se sustituiría %Ln valor distinto:</numerusform>
                <numerusform>Se sustituirían %Ln valores distintos:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln row(s)</source>
            <translation>
                <numerusform>%Ln fila</numerusform>
                <numerusform>%Ln filas</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln row(s) holds/hold another value already, which stays:</source>
            <translation>
                <numerusform>%Ln fila ya contiene otro valor, que se conserva:</numerusform>
                <numerusform>%Ln filas ya contienen otro valor, que se conserva:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln row(s) holds/hold it already.</source>
            <translation>
                <numerusform>%Ln fila ya lo contiene.</numerusform>
                <numerusform>%Ln filas ya lo contienen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln row(s) stays/stay without a score, as before (never 0):</source>
            <translation>
                <numerusform>%Ln fila queda sin puntuación, como antes (nunca 0):</numerusform>
                <numerusform>%Ln filas quedan sin puntuación, como antes (nunca 0):</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln scored twice</source>
            <translation>
                <numerusform>%Ln puntuada dos veces</numerusform>
                <numerusform>%Ln puntuadas dos veces</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln scored, by level %1</source>
            <translation>
                <numerusform>%Ln puntuada, por nivel %1</numerusform>
                <numerusform>%Ln puntuadas, por nivel %1</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>A new column “%1” (%2) is filled with the final scores: %Ln row(s).</source>
            <translation>
                <numerusform>Una columna nueva «%1» (%2) se rellena con las puntuaciones finales: %Ln fila.</numerusform>
                <numerusform>Una columna nueva «%1» (%2) se rellena con las puntuaciones finales: %Ln filas.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>A new column “%1” (%2) is filled with the scorer's suggestions, which nobody decided: %Ln row(s).</source>
            <translation>
                <numerusform>Una columna nueva «%1» (%2) se rellena con las sugerencias del calificador, que nadie decidió: %Ln fila.</numerusform>
                <numerusform>Una columna nueva «%1» (%2) se rellena con las sugerencias del calificador, que nadie decidió: %Ln filas.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>A new column “%1” (%2) is filled with words on the level: %Ln row(s).</source>
            <translation>
                <numerusform>Una columna nueva «%1» (%2) se rellena con el comentario del nivel: %Ln fila.</numerusform>
                <numerusform>Una columna nueva «%1» (%2) se rellena con el comentario del nivel: %Ln filas.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The column “%1” (%2) is filled with the final scores: %Ln row(s).</source>
            <translation>
                <numerusform>La columna «%1» (%2) se rellena con las puntuaciones finales: %Ln fila.</numerusform>
                <numerusform>La columna «%1» (%2) se rellena con las puntuaciones finales: %Ln filas.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The column “%1” (%2) is filled with words on the level: %Ln row(s).</source>
            <translation>
                <numerusform>La columna «%1» (%2) se rellena con el comentario del nivel: %Ln fila.</numerusform>
                <numerusform>La columna «%1» (%2) se rellena con el comentario del nivel: %Ln filas.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>quoted</name>
        <message>
            <source>'%1'</source>
            <translation>«%1»</translation>
        </message>
        <message>
            <source>and %1 more</source>
            <translation>y %1 más</translation>
        </message>
        <message>
            <source>and</source>
            <translation>y</translation>
        </message>
    </context>
    <context>
        <name>scores</name>
        <message>
            <source>There are no answers yet</source>
            <translation>Aún no hay respuestas</translation>
        </message>
        <message>
            <source>Open the spreadsheet with your learners' answers first. Here you will then see what the scorer suggests for each of them, and decide.</source>
            <translation>Abra primero la hoja de cálculo con las respuestas de su alumnado. Aquí verá después lo que sugiere el calificador para cada una, y decidirá.</translation>
        </message>
        <message>
            <source>Go to the answers</source>
            <translation>Ir a las respuestas</translation>
        </message>
        <message>
            <source>The scorer is being made</source>
            <translation>Se está creando el calificador</translation>
        </message>
        <message>
            <source>When it is done, it suggests a level for each answer and says how sure it is. You then decide here. You can go on working meanwhile.</source>
            <translation>Cuando esté listo, sugiere un nivel para cada respuesta y dice cuán seguro está. Usted decide después aquí. Mientras tanto puede seguir trabajando.</translation>
        </message>
        <message>
            <source>Watch it being made</source>
            <translation>Ver cómo se crea</translation>
        </message>
        <message>
            <source>There is no scorer yet</source>
            <translation>Aún no hay calificador</translation>
        </message>
        <message>
            <source>A scorer is a small model that learned this question from your expert model. It suggests a level for each answer and says how sure it is; you decide here.</source>
            <translation>Un calificador es un modelo pequeño que aprendió esta pregunta de su modelo experto. Sugiere un nivel para cada respuesta y dice cuán seguro está; usted decide aquí.</translation>
        </message>
        <message>
            <source>Go to the scorer</source>
            <translation>Ir al calificador</translation>
        </message>
        <message>
            <source>%1 to review · %2 decided of %3 · %4 scored by a human before</source>
            <translation>%1 por revisar · %2 decididas de %3 · %4 puntuadas antes por una persona</translation>
        </message>
        <message>
            <source>%1 to review · %2 decided of %3</source>
            <translation>%1 por revisar · %2 decididas de %3</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>blank</source>
            <translation>en blanco</translation>
        </message>
        <message>
            <source>almost empty</source>
            <translation>casi vacía</translation>
        </message>
        <message>
            <source>not sure enough</source>
            <translation>seguridad insuficiente</translation>
        </message>
        <message>
            <source>copied from the question</source>
            <translation>copiada de la pregunta</translation>
        </message>
        <message>
            <source>another language</source>
            <translation>otro idioma</translation>
        </message>
        <message>
            <source>nothing but swearing</source>
            <translation>solo palabrotas</translation>
        </message>
        <message>
            <source>unlike the other answers</source>
            <translation>distinta de las demás</translation>
        </message>
        <message>
            <source>unsure</source>
            <translation>dudosa</translation>
        </message>
        <message>
            <source>copied</source>
            <translation>copiada</translation>
        </message>
        <message>
            <source>swearing</source>
            <translation>palabrotas</translation>
        </message>
        <message>
            <source>unlike others</source>
            <translation>distinta</translation>
        </message>
        <message>
            <source>not decided</source>
            <translation>sin decidir</translation>
        </message>
        <message>
            <source>accepted</source>
            <translation>aceptado</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>cambiado</translation>
        </message>
        <message>
            <source>set by you</source>
            <translation>fijado por usted</translation>
        </message>
    </context>
    <context>
        <name>sentences</name>
        <message>
            <source>%1 '%2' has no column that is clearly the learners' answers. Name the column of the answers; there are: %3.</source>
            <translation>%1 «%2» no tiene ninguna columna que sea claramente la de las respuestas del alumnado. Indique la columna de las respuestas; hay: %3.</translation>
        </message>
        <message>
            <source>%1 Of those, the suggestion was the human's level in %2 of %3%4 (%5, likely between %6; wanted: %7).</source>
            <translation>%1 De ellas, la sugerencia coincidió con el nivel humano en %2 de %3%4 (%5, probablemente entre %6; se pedía: %7).</translation>
        </message>
        <message>
            <source>%1 The project is unharmed, and the work can be taken up again from its last checkpoint. What happened is in '%2'.</source>
            <translation>%1 El proyecto está intacto y el trabajo puede continuar desde su último punto guardado. Lo ocurrido está en «%2».</translation>
        </message>
        <message>
            <source>%1 agrees with %2 on %3 of %4 (%5, likely between %6).</source>
            <translation>%1 coincide con %2 en %3 de %4 (%5, probablemente entre %6).</translation>
        </message>
        <message>
            <source>%1 answers are as long as the expert model can read (%2 pieces of words); what they say beyond that is not read.</source>
            <translation>%1 respuestas son tan largas como el modelo experto puede leer (%2 trozos de palabras); lo que dicen más allá no se lee.</translation>
        </message>
        <message>
            <source>%1 answers were not learned from because the same text is held out to test the scorer.</source>
            <translation>No se aprendió de %1 respuestas porque el mismo texto está apartado para comprobar el calificador.</translation>
        </message>
        <message>
            <source>%1 answers: %2 decided, %3 waiting for review, %4 blank, %5 not scored.</source>
            <translation>%1 respuestas: %2 decididas, %3 por revisar, %4 en blanco, %5 sin calificar.</translation>
        </message>
        <message>
            <source>%1 between %2 is %3; testing organizations look closer below %4 (RSMTool).</source>
            <translation>%1 entre %2 es %3; las organizaciones evaluadoras miran con más detalle por debajo de %4 (RSMTool).</translation>
        </message>
        <message>
            <source>%1 has %2 probabilities for the %3 levels of the rubric. Give one per level.</source>
            <translation>%1 tiene %2 probabilidades para los %3 niveles de la rúbrica. Dé una por nivel.</translation>
        </message>
        <message>
            <source>%1 has a probability that is missing, negative or no number. Correct it and import the spreadsheet again.</source>
            <translation>%1 tiene una probabilidad que falta, es negativa o no es un número. Corríjala y vuelva a importar la hoja de cálculo.</translation>
        </message>
        <message>
            <source>%1 holds '%2' instead of a probability. Give every level of the row a number, or leave the row out.</source>
            <translation>%1 contiene «%2» en lugar de una probabilidad. Dé un número a cada nivel de la fila o deje la fila fuera.</translation>
        </message>
        <message>
            <source>%1 is %2 between %3, and %4 between %5; a loss of more than %6 deserves a look (RSMTool).</source>
            <translation>%1 es %2 entre %3, y %4 entre %5; una pérdida de más de %6 merece una mirada (RSMTool).</translation>
        </message>
        <message>
            <source>%1 of %2 got %3 from %4, %5 from %6; a gap of more than %7 in 100 deserves a look (RSMTool).</source>
            <translation>%1 de %2 recibieron %3 según %4, y %5 según %6; una diferencia de más de %7 de cada 100 merece una mirada (RSMTool).</translation>
        </message>
        <message>
            <source>%1 rows were matched with learners %2.</source>
            <translation>%1 filas se emparejaron con alumnos %2.</translation>
        </message>
        <message>
            <source>%1 was compared with %2 on %3 only; on fewer than %4 every figure can be far off.</source>
            <translation>%1 se comparó con %2 solo en %3; con menos de %4, cualquier cifra puede estar muy desviada.</translation>
        </message>
        <message>
            <source>%1%2 is not let in: %3. Ask for a fresh copy of the file.</source>
            <translation>%1%2 no se admite: %3. Pida una copia nueva del archivo.</translation>
        </message>
        <message>
            <source>%1, as often as %2.</source>
            <translation>%1, tantas veces como %2.</translation>
        </message>
        <message>
            <source>'%1' and why, where a human should read the answer; '%2' where there is no answer; '%3' where no scorer has read it, which does not mean zero. Empty where no review is asked for.</source>
            <translation>«%1» y el motivo, donde una persona debería leer la respuesta; «%2» donde no hay respuesta; «%3» donde ningún calificador la ha leído, lo que no significa cero. Vacío donde no se pide revisión.</translation>
        </message>
        <message>
            <source>'%1' cannot be filled without changing row %2 elsewhere, so nothing was written. Export the full gradebook instead.</source>
            <translation>«%1» no se puede rellenar sin cambiar la fila %2 en otra parte, así que no se escribió nada. Exporte en su lugar el libro de calificaciones completo.</translation>
        </message>
        <message>
            <source>'%1' cannot be loaded (%2).</source>
            <translation>«%1» no se puede cargar (%2).</translation>
        </message>
        <message>
            <source>'%1' cannot be opened (%2). Check that you may read it, or copy it to a folder of yours.</source>
            <translation>«%1» no se puede abrir (%2). Compruebe que tiene permiso para leerlo o cópielo a una carpeta suya.</translation>
        </message>
        <message>
            <source>'%1' cannot be opened for writing in '%2' (%3). Copy it to a folder of this computer that you can write to, or open it for reading only.</source>
            <translation>«%1» no se puede abrir para escribir en «%2» (%3). Cópielo a una carpeta de este equipo en la que pueda escribir o ábralo solo para lectura.</translation>
        </message>
        <message>
            <source>'%1' cannot be read (%2). Copy it to this computer and try again.</source>
            <translation>«%1» no se puede leer (%2). Cópielo a este equipo e inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>'%1' cannot be read where it is (%2). Copy it, and a file named '%3-journal' if there is one, to a folder of yours and open it there.</source>
            <translation>«%1» no se puede leer donde está (%2). Cópielo, junto con el archivo «%3-journal» si existe, a una carpeta suya y ábralo allí.</translation>
        </message>
        <message>
            <source>'%1' cannot be replaced: it seems to be open in another program, such as Excel. Close it there and try again, or save under another name.</source>
            <translation>«%1» no se puede sustituir: parece estar abierto en otro programa, como Excel. Ciérrelo allí e inténtelo de nuevo, o guarde con otro nombre.</translation>
        </message>
        <message>
            <source>'%1' cannot be unpacked (%2). Free some disk space and try again.</source>
            <translation>«%1» no se puede descomprimir (%2). Libere espacio en el disco e inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>'%1' cannot be written to. Copy it to a folder of yours, or open it for reading only.</source>
            <translation>No se puede escribir en «%1». Cópielo a una carpeta suya o ábralo solo para lectura.</translation>
        </message>
        <message>
            <source>'%1' comes back as the kind of file it is. Give '%2' the ending '%3'.</source>
            <translation>«%1» se devuelve como el tipo de archivo que es. Dé a «%2» la terminación «%3».</translation>
        </message>
        <message>
            <source>'%1' could be loaded but does not work on texts (%2). Choose a model of the BERT family.</source>
            <translation>«%1» se pudo cargar, pero no funciona con textos (%2). Elija un modelo de la familia BERT.</translation>
        </message>
        <message>
            <source>'%1' could not be written (%2). Make room on the disk or save to another place.</source>
            <translation>«%1» no se pudo escribir (%2). Libere espacio en el disco o guarde en otro lugar.</translation>
        </message>
        <message>
            <source>'%1' does not say who wrote which answer, so no ratings can be put beside them. Name the column of the learners.</source>
            <translation>«%1» no dice quién escribió cada respuesta, así que no se pueden poner puntuaciones a su lado. Indique la columna de los alumnos.</translation>
        </message>
        <message>
            <source>'%1' got another expert model while its scorer was being made from the one before. Make the scorer anew.</source>
            <translation>«%1» recibió otro modelo experto mientras se creaba su calificador con el anterior. Cree de nuevo el calificador.</translation>
        </message>
        <message>
            <source>'%1' has %2 for the level '%3' of '%4'. Head one column with each level's name: %5.</source>
            <translation>«%1» tiene %2 para el nivel «%3» de «%4». Encabece una columna con el nombre de cada nivel: %5.</translation>
        </message>
        <message>
            <source>'%1' has an expert model or a scorer that learned these levels in this order. Labels, points and descriptions can still be changed; to change which levels there are, start a new assignment.</source>
            <translation>«%1» tiene un modelo experto o un calificador que aprendió estos niveles en este orden. Las etiquetas, los puntos y las descripciones aún se pueden cambiar; para cambiar qué niveles hay, empiece una tarea nueva.</translation>
        </message>
        <message>
            <source>'%1' has changed since a cell of row %2 was corrected. Look at the sheet again.</source>
            <translation>«%1» ha cambiado desde que se corrigió una celda de la fila %2. Vuelva a mirar la hoja.</translation>
        </message>
        <message>
            <source>'%1' has changed since you looked at it here. Nothing was brought in. Look at what it holds now.</source>
            <translation>«%1» ha cambiado desde que lo miró aquí. No se ha importado nada. Mire lo que contiene ahora.</translation>
        </message>
        <message>
            <source>'%1' has more rows than a spreadsheet holds (%2 and the headings). Export fewer at a time.</source>
            <translation>«%1» tiene más filas de las que caben en una hoja de cálculo (%2 y los encabezados). Exporte menos de una vez.</translation>
        </message>
        <message>
            <source>'%1' has no column '%2'. Its columns are: %3.</source>
            <translation>«%1» no tiene ninguna columna «%2». Sus columnas son: %3.</translation>
        </message>
        <message>
            <source>'%1' has no column that is clearly ratings. Name it; there are: %2.</source>
            <translation>«%1» no tiene ninguna columna que sea claramente de puntuaciones. Indíquela; hay: %2.</translation>
        </message>
        <message>
            <source>'%1' has no sheet '%2'. Its sheets are: %3.</source>
            <translation>«%1» no tiene la hoja «%2». Sus hojas son: %3.</translation>
        </message>
        <message>
            <source>'%1' has other columns than before. Look at the sheet again and say what its columns are for.</source>
            <translation>«%1» tiene otras columnas que antes. Vuelva a mirar la hoja e indique para qué sirve cada columna.</translation>
        </message>
        <message>
            <source>'%1' has several columns '%2'. Name the one that is meant by its letters: %3.</source>
            <translation>«%1» tiene varias columnas «%2». Indique la deseada por sus letras: %3.</translation>
        </message>
        <message>
            <source>'%1' has several columns of answers, and none is clearly '%2'. Name the column of its answers, or one of: %3.</source>
            <translation>«%1» tiene varias columnas de respuestas y ninguna es claramente «%2». Indique la columna de sus respuestas o una de: %3.</translation>
        </message>
        <message>
            <source>'%1' has several columns of answers. Say to which of them the scores belong by naming its column, too.</source>
            <translation>«%1» tiene varias columnas de respuestas. Indique también la columna a la que pertenecen las puntuaciones.</translation>
        </message>
        <message>
            <source>'%1' holds %2 files; at most %3 are let in.</source>
            <translation>«%1» contiene %2 archivos; se admiten %3 como máximo.</translation>
        </message>
        <message>
            <source>'%1' holds %2. Choose a zip of one model's folder, with its 'config.json'.</source>
            <translation>«%1» contiene %2. Elija un zip de la carpeta de un solo modelo, con su «config.json».</translation>
        </message>
        <message>
            <source>'%1' holds a link instead of the part '%2'; not opened.</source>
            <translation>«%1» contiene un enlace en lugar de la parte «%2»; no se abre.</translation>
        </message>
        <message>
            <source>'%1' holds an adapter, which is only a part of a model. Merge it into its model, save that, and choose it instead.</source>
            <translation>«%1» contiene un adaptador, que es solo una parte de un modelo. Fusiónelo con su modelo, guárdelo y elija ese.</translation>
        </message>
        <message>
            <source>'%1' holds headings but no rows below them. Choose the sheet or file that holds the answers.</source>
            <translation>«%1» tiene encabezados, pero ninguna fila debajo. Elija la hoja o el archivo que contiene las respuestas.</translation>
        </message>
        <message>
            <source>'%1' holds more cells than a gradebook can. If there is a stray cell far below or to the right of the answers, delete its row or column, save the file and import it again.</source>
            <translation>«%1» contiene más celdas de las que caben en un libro de calificaciones. Si hay una celda perdida muy abajo o a la derecha de las respuestas, borre su fila o columna, guarde el archivo y vuelva a importarlo.</translation>
        </message>
        <message>
            <source>'%1' holds no '%2'. Choose a whole model's folder.</source>
            <translation>«%1» no contiene «%2». Elija la carpeta completa de un modelo.</translation>
        </message>
        <message>
            <source>'%1' holds no answers yet, so there is nothing to report. Import a spreadsheet first.</source>
            <translation>«%1» aún no contiene respuestas, así que no hay nada que informar. Importe primero una hoja de cálculo.</translation>
        </message>
        <message>
            <source>'%1' holds no cells. Choose the file that holds the answers.</source>
            <translation>«%1» no contiene celdas. Elija el archivo que contiene las respuestas.</translation>
        </message>
        <message>
            <source>'%1' holds no tokenizer ('tokenizer.json' or 'vocab.txt'). Save the tokenizer beside the model and try again.</source>
            <translation>«%1» no contiene un segmentador («tokenizer.json» o «vocab.txt»). Guarde el segmentador junto al modelo e inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>'%1' holds parts that KDScore did not make, or lacks some: it was damaged or changed by another program. </source>
            <translation>«%1» contiene partes que KDScore no creó, o le faltan algunas: se dañó o lo cambió otro programa. </translation>
        </message>
        <message>
            <source>'%1' holds the same file twice and is not let in.</source>
            <translation>«%1» contiene dos veces el mismo archivo y no se admite.</translation>
        </message>
        <message>
            <source>'%1' holds the unexpected part '%2' and is not opened.</source>
            <translation>«%1» contiene la parte inesperada «%2» y no se abre.</translation>
        </message>
        <message>
            <source>'%1' holds the unsafe path '%2' and is not let in.</source>
            <translation>«%1» contiene la ruta insegura «%2» y no se admite.</translation>
        </message>
        <message>
            <source>'%1' is %2, not a spreadsheet. Save the answers as .xlsx or .csv and import that file.</source>
            <translation>«%1» es %2, no una hoja de cálculo. Guarde las respuestas como .xlsx o .csv e importe ese archivo.</translation>
        </message>
        <message>
            <source>'%1' is a binary workbook (.xlsb), which KDScore does not read. Open it in Excel, save it as .xlsx and import that file.</source>
            <translation>«%1» es un libro binario (.xlsb), que KDScore no lee. Ábralo en Excel, guárdelo como .xlsx e importe ese archivo.</translation>
        </message>
        <message>
            <source>'%1' is a date; spreadsheet programs make dates of ratings such as '3/4'. The response is left unrated; type the level again as a single number.</source>
            <translation>«%1» es una fecha; las hojas de cálculo convierten en fechas puntuaciones como «3/4». La respuesta queda sin puntuar; escriba de nuevo el nivel como un solo número.</translation>
        </message>
        <message>
            <source>'%1' is a folder. Choose a file name to save to.</source>
            <translation>«%1» es una carpeta. Elija un nombre de archivo para guardar.</translation>
        </message>
        <message>
            <source>'%1' is a folder. Choose a project file (.kdscore).</source>
            <translation>«%1» es una carpeta. Elija un archivo de proyecto (.kdscore).</translation>
        </message>
        <message>
            <source>'%1' is a folder. Choose the spreadsheet file in it.</source>
            <translation>«%1» es una carpeta. Elija el archivo de hoja de cálculo que contiene.</translation>
        </message>
        <message>
            <source>'%1' is a text file and holds one table without a name. Leave the sheet's name out.</source>
            <translation>«%1» es un archivo de texto y contiene una sola tabla sin nombre. No indique el nombre de la hoja.</translation>
        </message>
        <message>
            <source>'%1' is a workbook of a kind (.xls or .ods) that cannot be filled without changing more of it. Export the full gradebook (.xlsx) instead, or open the file in your spreadsheet program, save it as .xlsx and import that.</source>
            <translation>«%1» es un libro de un tipo (.xls u .ods) que no se puede rellenar sin cambiar algo más. Exporte el libro de calificaciones completo (.xlsx) o abra el archivo en su programa de hojas de cálculo, guárdelo como .xlsx e importe ese.</translation>
        </message>
        <message>
            <source>'%1' is a zip archive without a workbook in it. Unpack it and import the spreadsheet from the unpacked folder.</source>
            <translation>«%1» es un archivo zip sin ningún libro dentro. Descomprímalo e importe la hoja de cálculo de la carpeta resultante.</translation>
        </message>
        <message>
            <source>'%1' is damaged or incomplete. Open it in Excel or LibreOffice, save it again and import that file, or copy it again from where it came from.</source>
            <translation>«%1» está dañado o incompleto. Ábralo en Excel o LibreOffice, guárdelo de nuevo e importe ese archivo, o vuelva a copiarlo de su origen.</translation>
        </message>
        <message>
            <source>'%1' is empty, so it is not a project (any more). </source>
            <translation>«%1» está vacío, así que no es (o ya no es) un proyecto. </translation>
        </message>
        <message>
            <source>'%1' is empty. Choose the file that holds the answers.</source>
            <translation>«%1» está vacío. Elija el archivo que contiene las respuestas.</translation>
        </message>
        <message>
            <source>'%1' is larger than %2 MB, more than a gradebook can be. Save the sheet with the answers as a file of its own and import that.</source>
            <translation>«%1» supera los %2 MB, más de lo que puede ocupar un libro de calificaciones. Guarde la hoja con las respuestas como archivo aparte e impórtelo.</translation>
        </message>
        <message>
            <source>'%1' is left out, as you chose.</source>
            <translation>«%1» se deja fuera, como usted eligió.</translation>
        </message>
        <message>
            <source>'%1' is new and '%2' holds no ratings for it, so its levels are not known. Import scored answers first, or name the levels.</source>
            <translation>«%1» es nueva y «%2» no contiene puntuaciones para ella, así que no se conocen sus niveles. Importe primero respuestas puntuadas o indique los niveles.</translation>
        </message>
        <message>
            <source>'%1' is no file name. Check its name and folder.</source>
            <translation>«%1» no es un nombre de archivo. Compruebe el nombre y la carpeta.</translation>
        </message>
        <message>
            <source>'%1' is no learner of '%2', or several; the ratings in this row are left out.</source>
            <translation>«%1» no es ningún alumno de «%2», o es varios; las puntuaciones de esta fila se dejan fuera.</translation>
        </message>
        <message>
            <source>'%1' is no level of '%2' (%3). The response is left unrated.</source>
            <translation>«%1» no es un nivel de «%2» (%3). La respuesta queda sin puntuar.</translation>
        </message>
        <message>
            <source>'%1' is not a KDScore project. Choose a project file (.kdscore).</source>
            <translation>«%1» no es un proyecto de KDScore. Elija un archivo de proyecto (.kdscore).</translation>
        </message>
        <message>
            <source>'%1' is not a folder with a model. Choose the model's folder.</source>
            <translation>«%1» no es una carpeta con un modelo. Elija la carpeta del modelo.</translation>
        </message>
        <message>
            <source>'%1' is not a model of a kind that KDScore knows (%2).</source>
            <translation>«%1» no es un modelo de un tipo que KDScore conozca (%2).</translation>
        </message>
        <message>
            <source>'%1' is not a spreadsheet, or it is damaged. Open it in the program that made it, save it as .xlsx or .csv and import that file.</source>
            <translation>«%1» no es una hoja de cálculo o está dañado. Ábralo en el programa que lo creó, guárdelo como .xlsx o .csv e importe ese archivo.</translation>
        </message>
        <message>
            <source>'%1' is not a whole archive (damaged or incomplete). Copy it again from where it came from.</source>
            <translation>«%1» no es un archivo comprimido completo (dañado o incompleto). Vuelva a copiarlo de su origen.</translation>
        </message>
        <message>
            <source>'%1' is not a whole encoder: its file has no weights for '%2'.</source>
            <translation>«%1» no es un codificador completo: su archivo no tiene pesos para «%2».</translation>
        </message>
        <message>
            <source>'%1' is not the file '%2' as it was imported: it was changed since, or is another one. Choose the file as it was, or import this one first.</source>
            <translation>«%1» no es el archivo «%2» tal como se importó: se cambió después o es otro. Elija el archivo como estaba o importe antes este.</translation>
        </message>
        <message>
            <source>Cross-validated: every answer was tried by a scorer that was made the same way from the other parts and never saw it. This estimates what scorers made this way reach, not this very scorer.</source>
            <translation>Con validación cruzada: cada respuesta la probó un calificador que se creó igual con las demás partes y que nunca la vio. Esto estima lo que alcanzan los calificadores creados así, no este calificador en concreto.</translation>
        </message>
        <message>
            <source>Looks like %1: it has the column %2.</source>
            <translation>Parece %1: tiene la columna %2.</translation>
        </message>
        <message>
            <source>Looks like %1: it has the columns %2.</source>
            <translation>Parece %1: tiene las columnas %2.</translation>
        </message>
        <message>
            <source>No cut-off reaches %1%2: at best, the %3 surest of %4 answers got the human's level in %5 (%6). Look at every answer, or ask for less.</source>
            <translation>Ningún umbral alcanza %1%2: en el mejor caso, las %3 más seguras de %4 respuestas recibieron el nivel humano en %5 (%6). Revise todas las respuestas o pida menos.</translation>
        </message>
        <message>
            <source>The encoder '%1' that the expert model of '%2' was prepared from is not where it was, or it is not known where. Put it back, name its folder in the command for a terminal, or prepare the expert model anew.</source>
            <translation>El codificador '%1' a partir del que se preparó el modelo experto de '%2' no está donde estaba, o no se sabe dónde está. Vuelva a ponerlo, indique su carpeta en la orden de terminal o prepare de nuevo el modelo experto.</translation>
        </message>
        <message>
            <source>The expert model gives %1 probabilities and the rubric has %2 levels. Choose an expert model that was prepared for this question.</source>
            <translation>El modelo experto da %1 probabilidades y la rúbrica tiene %2 niveles. Elija un modelo experto preparado para esta pregunta.</translation>
        </message>
        <message>
            <source>The expert model gives no usable numbers for some texts; its file is damaged.</source>
            <translation>El modelo experto no da números utilizables para algunos textos; su archivo está dañado.</translation>
        </message>
        <message>
            <source>The expert model has no label '%1'. Its labels are: %2.</source>
            <translation>El modelo experto no tiene la etiqueta «%1». Sus etiquetas son: %2.</translation>
        </message>
        <message>
            <source>The expert model of '%1' is no longer at '%2'. Put it back, or open it from where it is now.</source>
            <translation>El modelo experto de «%1» ya no está en «%2». Devuélvalo a su sitio o ábralo desde donde está ahora.</translation>
        </message>
        <message>
            <source>The expert model was asked in a quicker form: its probabilities differ by %1 on average (%2 answers compared).</source>
            <translation>Se consultó al modelo experto en una forma más rápida: sus probabilidades difieren en %1 de media (%2 respuestas comparadas).</translation>
        </message>
        <message>
            <source>The expert model was asked in its own form: in the quicker one its probabilities differ by %1 on average (%2 answers compared).</source>
            <translation>Se consultó al modelo experto en su forma propia: en la más rápida sus probabilidades difieren en %1 de media (%2 respuestas comparadas).</translation>
        </message>
        <message>
            <source>The expert model was asked in its own form: no answer could try the quicker one.</source>
            <translation>Se consultó al modelo experto en su forma propia: no había respuestas para probar la más rápida.</translation>
        </message>
        <message>
            <source>The expert model was asked in its own form: the quicker one cannot be run here (%1).</source>
            <translation>Se consultó al modelo experto en su forma propia: la más rápida no funciona aquí (%1).</translation>
        </message>
        <message>
            <source>The expert model was asked in its own form; the quicker one is for plain BERT alone.</source>
            <translation>Se consultó al modelo experto en su forma propia; la más rápida es solo para BERT simple.</translation>
        </message>
        <message>
            <source>The expert model's labels %1 do not match the rubric's levels %2: nothing stands for %3. Say which level each means, for example that '%4' means '%5'.</source>
            <translation>Las etiquetas %1 del modelo experto no coinciden con los niveles %2 de la rúbrica: nada representa a %3. Indique qué nivel significa cada una, por ejemplo que «%4» significa «%5».</translation>
        </message>
        <message>
            <source>The expert model's probabilities of a text do not add up to 1. Prepare it again, or choose another.</source>
            <translation>Las probabilidades del modelo experto para un texto no suman 1. Prepárelo de nuevo o elija otro.</translation>
        </message>
        <message>
            <source>'%1' is open in another window or command. Close it there, then try again.</source>
            <translation>«%1» está abierto en otra ventana u orden. Ciérrelo allí e inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>%1 are not of %2: the system may pass over new columns, or make something new of them.</source>
            <translation>%1 no son de %2: puede que el sistema pase por alto columnas nuevas o haga de ellas algo nuevo.</translation>
        </message>
        <message>
            <source>%1 blank responses were left out.</source>
            <translation>Se dejaron fuera %1 respuestas en blanco.</translation>
        </message>
        <message>
            <source>%1 is not of %2: the system may pass over a new column, or make something new of it.</source>
            <translation>%1 no es de %2: puede que el sistema pase por alto una columna nueva o haga de ella algo nuevo.</translation>
        </message>
        <message>
            <source>%1 learners stand in no row of this file: %2.</source>
            <translation>%1 alumnos no están en ninguna fila de este archivo: %2.</translation>
        </message>
        <message>
            <source>%1 training responses were left out because the same text stands in validation or test.</source>
            <translation>Se dejaron fuera %1 respuestas de entrenamiento porque el mismo texto está en validación o prueba.</translation>
        </message>
        <message>
            <source>'%1' has no level '%2'. Its levels are: %3.</source>
            <translation>«%1» no tiene el nivel «%2». Sus niveles son: %3.</translation>
        </message>
        <message>
            <source>'%1' is packed in a way that is not read here. Pack it again as an ordinary zip.</source>
            <translation>«%1» está comprimido de una forma que aquí no se lee. Vuelva a comprimirlo como zip corriente.</translation>
        </message>
        <message>
            <source>'%1' is protected with a password. Open it in the program that made it, remove the password, save it and import it again.</source>
            <translation>«%1» está protegido con contraseña. Ábralo en el programa que lo creó, quite la contraseña, guárdelo y vuelva a importarlo.</translation>
        </message>
        <message>
            <source>'%1' is read as '%2', as you chose.</source>
            <translation>«%1» se lee como «%2», como usted eligió.</translation>
        </message>
        <message>
            <source>'%1' is stored in a way (%2) that has no letter '%3', which stands in '%4'. Leave that letter out, or save the file as UTF-8 and import it again.</source>
            <translation>«%1» está guardado de una forma (%2) que no tiene la letra «%3», que aparece en «%4». Quite esa letra o guarde el archivo como UTF-8 y vuelva a importarlo.</translation>
        </message>
        <message>
            <source>'%1' is there already. Open it, or choose another name.</source>
            <translation>«%1» ya existe. Ábralo o elija otro nombre.</translation>
        </message>
        <message>
            <source>'%1' lacks its part '%2' and cannot be used.</source>
            <translation>A «%1» le falta su parte «%2» y no se puede usar.</translation>
        </message>
        <message>
            <source>'%1' may not be read, or is open in another program. Close it there, or copy it to a folder of your own, and try again.</source>
            <translation>«%1» no se puede leer o está abierto en otro programa. Ciérrelo allí o cópielo a una carpeta suya e inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>'%1' names different highest scores (%2). Say what full points are worth.</source>
            <translation>«%1» indica puntuaciones máximas distintas (%2). Diga cuánto vale la puntuación completa.</translation>
        </message>
        <message>
            <source>'%1' needs code or formats of its own ('%2' in its configuration) and is not opened. Choose a model of a standard kind, such as BERT.</source>
            <translation>«%1» necesita código o formatos propios («%2» en su configuración) y no se abre. Elija un modelo de un tipo estándar, como BERT.</translation>
        </message>
        <message>
            <source>'%1' predicts a single number instead of classes, so it gives no probabilities. Choose a model that was trained with one class per level.</source>
            <translation>«%1» predice un solo número en lugar de clases, así que no da probabilidades. Elija un modelo entrenado con una clase por nivel.</translation>
        </message>
        <message>
            <source>'%1' stands above the headings, which are in row %2; it brings no response.</source>
            <translation>«%1» está encima de los encabezados, que están en la fila %2; no aporta ninguna respuesta.</translation>
        </message>
        <message>
            <source>'%1' stands over %2 columns; this one is called '%3'.</source>
            <translation>«%1» encabeza %2 columnas; esta se llama «%3».</translation>
        </message>
        <message>
            <source>'%1' unpacks to more than %2 MB and is not let in.</source>
            <translation>«%1» ocupa más de %2 MB al descomprimirse y no se admite.</translation>
        </message>
        <message>
            <source>'%1' was made by a newer version of KDScore. Update KDScore to open it.</source>
            <translation>«%1» se creó con una versión más reciente de KDScore. Actualice KDScore para abrirlo.</translation>
        </message>
        <message>
            <source>'%1' was read as the level '%2'.</source>
            <translation>«%1» se leyó como el nivel «%2».</translation>
        </message>
        <message>
            <source>'%1' would have %2 columns with the scores; a spreadsheet holds %3. Export fewer items at a time.</source>
            <translation>«%1» tendría %2 columnas con las puntuaciones; en una hoja de cálculo caben %3. Exporte menos preguntas de una vez.</translation>
        </message>
        <message>
            <source>'Likely between' is a 95 % interval: what other answers of the same kind could give, judged by how many there are.</source>
            <translation>«Probablemente entre» es un intervalo del 95 %: lo que podrían dar otras respuestas del mismo tipo, según cuántas hay.</translation>
        </message>
        <message>
            <source>1 thing to look into</source>
            <translation>1 cosa que mirar</translation>
        </message>
        <message>
            <source>A group's standardized means apart by more than</source>
            <translation>Medias estandarizadas de un grupo distintas en más de</translation>
        </message>
        <message>
            <source>A level has no label. Give it one, such as its points.</source>
            <translation>Un nivel no tiene etiqueta. Póngale una, por ejemplo sus puntos.</translation>
        </message>
        <message>
            <source>A level's shares apart by more than</source>
            <translation>Frecuencias de un nivel distintas en más de</translation>
        </message>
        <message>
            <source>A model tried on fewer answers than</source>
            <translation>Un modelo probado con menos respuestas que</translation>
        </message>
        <message>
            <source>A new scorer</source>
            <translation>Un calificador nuevo</translation>
        </message>
        <message>
            <source>A response has a level that the rubric lacks. Check the item's rubric.</source>
            <translation>Una respuesta tiene un nivel que falta en la rúbrica. Compruebe la rúbrica de la pregunta.</translation>
        </message>
        <message>
            <source>A row shows the first lines of a very long answer; the cell holds all of it.</source>
            <translation>Una fila muestra las primeras líneas de una respuesta muy larga; la celda la contiene entera.</translation>
        </message>
        <message>
            <source>A rubric needs at least two levels. Add one, or keep the two there are.</source>
            <translation>Una rúbrica necesita al menos dos niveles. Añada uno o conserve los dos que hay.</translation>
        </message>
        <message>
            <source>A sample of '%1' is being scored blind already. Finish it or end it first.</source>
            <translation>Ya se está puntuando a ciegas una muestra de «%1». Complétela o termínela antes.</translation>
        </message>
        <message>
            <source>A tab or line break in the text cannot be read from this kind of file; the words around it stand together. Save the file as .xlsx to keep it.</source>
            <translation>Un tabulador o salto de línea del texto no se puede leer en este tipo de archivo; las palabras de alrededor quedan juntas. Guarde el archivo como .xlsx para conservarlo.</translation>
        </message>
        <message>
            <source>Added (UTC)</source>
            <translation>Añadido (UTC)</translation>
        </message>
        <message>
            <source>Agreement by the scored answers learned from; see the table.</source>
            <translation>Coincidencia según las respuestas puntuadas de las que aprendió; véase la tabla.</translation>
        </message>
        <message>
            <source>Agreement side by side</source>
            <translation>Las coincidencias lado a lado</translation>
        </message>
        <message>
            <source>Agreement within one level below</source>
            <translation>Coincidencia a un nivel de distancia por debajo de</translation>
        </message>
        <message>
            <source>Agrees</source>
            <translation>Coincide</translation>
        </message>
        <message>
            <source>All figures</source>
            <translation>Todas las cifras</translation>
        </message>
        <message>
            <source>All scored answers to '%1' are on one level, so there is nothing to tell apart. Score answers on at least two levels.</source>
            <translation>Todas las respuestas puntuadas de '%1' están en un solo nivel, así que no hay nada que distinguir. Puntúe respuestas en al menos dos niveles.</translation>
        </message>
        <message>
            <source>Also read</source>
            <translation>También leyó</translation>
        </message>
        <message>
            <source>An answer counts on the level that you decided, else on the one a human gave, else on the one the scorer suggests. Words stand for where to look, not for what an answer means. This page quotes answers without names.</source>
            <translation>Una respuesta cuenta en el nivel que usted decidió; si no, en el que dio una persona; si no, en el que sugiere el calificador. Las palabras dicen dónde mirar, no qué significa una respuesta. Esta página cita respuestas sin nombres.</translation>
        </message>
        <message>
            <source>Another program is holding the project file. Wait until it has finished, then try again.</source>
            <translation>Otro programa está usando el archivo del proyecto. Espere a que termine e inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Respuesta</translation>
        </message>
        <message>
            <source>Answer number %1 has no decision to undo.</source>
            <translation>La respuesta número %1 no tiene ninguna decisión que deshacer.</translation>
        </message>
        <message>
            <source>Answer number %1 has no decision to withdraw.</source>
            <translation>La respuesta número %1 no tiene ninguna decisión que retirar.</translation>
        </message>
        <message>
            <source>Answer number %1 is not among those that are being scored blind. Start a sample, or name one of its answers.</source>
            <translation>La respuesta número %1 no está entre las que se puntúan a ciegas. Empiece una muestra o nombre una de sus respuestas.</translation>
        </message>
        <message>
            <source>Answers</source>
            <translation>Respuestas</translation>
        </message>
        <message>
            <source>Answers: level from {0} down, from {1} across</source>
            <translation>Respuestas: en filas el nivel según {0}, en columnas según {1}</translation>
        </message>
        <message>
            <source>Answers: {0}.</source>
            <translation>Respuestas: {0}.</translation>
        </message>
        <message>
            <source>Asking the expert model</source>
            <translation>Consultando al modelo experto</translation>
        </message>
        <message>
            <source>At %1 sure or more, %2 of %3 (%4, likely between %5) need no review.</source>
            <translation>Con una seguridad de %1 o más, %2 de %3 (%4, probablemente entre %5) no necesitan revisión.</translation>
        </message>
        <message>
            <source>Average of</source>
            <translation>Promedio de</translation>
        </message>
        <message>
            <source>Below the dashed line: surer than right. Small numbers: answers. Lines: likely between (95 % interval).</source>
            <translation>Debajo de la línea discontinua: más seguro que acertado. Números pequeños: respuestas. Líneas: probablemente entre (intervalo del 95 %).</translation>
        </message>
        <message>
            <source>Checking and packing the scorer</source>
            <translation>Comprobando y guardando el calificador</translation>
        </message>
        <message>
            <source>Checking the file</source>
            <translation>Comprobando el archivo</translation>
        </message>
        <message>
            <source>Comparing the answers</source>
            <translation>Comparando las respuestas</translation>
        </message>
        <message>
            <source>Comparing with the file</source>
            <translation>Comparando con el archivo</translation>
        </message>
        <message>
            <source>Correlation below</source>
            <translation>Correlación por debajo de</translation>
        </message>
        <message>
            <source>Counted when the gradebook was written. Suggestions are the scorer's; only final levels were decided by a human.</source>
            <translation>Contado al escribir el libro de calificaciones. Las sugerencias son del calificador; solo los niveles finales los decidió una persona.</translation>
        </message>
        <message>
            <source>Cross-validation takes at least two parts.</source>
            <translation>La validación cruzada necesita al menos dos partes.</translation>
        </message>
        <message>
            <source>Cross-validation: part %1 of %2</source>
            <translation>Validación cruzada: parte %1 de %2</translation>
        </message>
        <message>
            <source>Decided</source>
            <translation>Decididas</translation>
        </message>
        <message>
            <source>Decided by</source>
            <translation>Decidió</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Diferencia</translation>
        </message>
        <message>
            <source>Difference: how much higher the scorer places the group than the human does, beside all learners, in standard deviations (difference of standardized means). 0 is alike.</source>
            <translation>Diferencia: cuánto más alto sitúa el calificador al grupo que la persona, respecto a todo el alumnado, en desviaciones típicas (diferencia de medias tipificadas). 0 es igual.</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Listo</translation>
        </message>
        <message>
            <source>Each has a sheet of its own with all its answers below each other, beside the sheets as they were imported.</source>
            <translation>Cada una tiene una hoja propia con todas sus respuestas una debajo de otra, junto a las hojas tal como se importaron.</translation>
        </message>
        <message>
            <source>Every answer has one and the same level on both sides, so chance cannot be told apart.</source>
            <translation>Todas las respuestas tienen un mismo nivel en ambos lados, así que no se puede distinguir del azar.</translation>
        </message>
        <message>
            <source>Every choice of it</source>
            <translation>Cada elección</translation>
        </message>
        <message>
            <source>Every scorer of the question, tried on the same test answers.</source>
            <translation>Todos los calificadores de la pregunta, probados con las mismas respuestas de prueba.</translation>
        </message>
        <message>
            <source>Exact agreement below</source>
            <translation>Coincidencia exacta por debajo de</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Archivo</translation>
        </message>
        <message>
            <source>Filling the file</source>
            <translation>Rellenando el archivo</translation>
        </message>
        <message>
            <source>Finding the learners</source>
            <translation>Buscando a los alumnos</translation>
        </message>
        <message>
            <source>Fingerprint</source>
            <translation>Huella</translation>
        </message>
        <message>
            <source>For an agreement of</source>
            <translation>Para una coincidencia de</translation>
        </message>
        <message>
            <source>Formulas stay, but not what they came to before the scores: your spreadsheet program works them out when you open the file. Save it there before you give it to a system.</source>
            <translation>Las fórmulas se conservan, pero no lo que daban antes de las puntuaciones: su programa de hojas de cálculo las calcula al abrir el archivo. Guárdelo allí antes de entregarlo a un sistema.</translation>
        </message>
        <message>
            <source>Found (recall)</source>
            <translation>Encontradas (exhaustividad)</translation>
        </message>
        <message>
            <source>Found (recall): of the answers that have the level from the side named before it, how many have it from the other side too. Right (precision): the same the other way round.</source>
            <translation>Encontradas (exhaustividad): de las respuestas que tienen el nivel según el lado nombrado antes, cuántas lo tienen también según el otro. Acertadas (precisión): lo mismo a la inversa.</translation>
        </message>
        <message>
            <source>From</source>
            <translation>De</translation>
        </message>
        <message>
            <source>From both</source>
            <translation>De ambos</translation>
        </message>
        <message>
            <source>From sure</source>
            <translation>Desde una seguridad de</translation>
        </message>
        <message>
            <source>From {0}</source>
            <translation>Según {0}</translation>
        </message>
        <message>
            <source>Full points have to be worth a number above 0.</source>
            <translation>La puntuación completa tiene que valer un número mayor que 0.</translation>
        </message>
        <message>
            <source>Going on after pass %1 of %2.</source>
            <translation>Se continúa tras la pasada %1 de %2.</translation>
        </message>
        <message>
            <source>Group by group; the tables below have the numbers.</source>
            <translation>Grupo a grupo; las tablas de abajo tienen los números.</translation>
        </message>
        <message>
            <source>Groups of learners</source>
            <translation>Grupos de alumnos</translation>
        </message>
        <message>
            <source>How likely the scorer holds each level; together they make 100 %. The darker the cell, the likelier; the suggested level's has a frame.</source>
            <translation>Cuán probable considera el calificador cada nivel; juntos suman 100 %. Cuanto más oscura la celda, más probable; la del nivel sugerido lleva un marco.</translation>
        </message>
        <message>
            <source>How much can go without review</source>
            <translation>Cuánto puede pasar sin revisión</translation>
        </message>
        <message>
            <source>How often each side gives each level; the table above has the numbers.</source>
            <translation>Con qué frecuencia da cada lado cada nivel; la tabla de arriba tiene los números.</translation>
        </message>
        <message>
            <source>How often suggestions agree against how sure they are; the table below has the numbers.</source>
            <translation>Con qué frecuencia aciertan las sugerencias frente a su seguridad; la tabla de abajo tiene los números.</translation>
        </message>
        <message>
            <source>How scorer %1 of '%2' was made is not known in this project, so that it cannot be made again for cross-validation. Make a scorer here.</source>
            <translation>En este proyecto no se sabe cómo se creó el calificador %1 de '%2', así que no se puede crear de nuevo para la validación cruzada. Cree aquí un calificador.</translation>
        </message>
        <message>
            <source>How sure</source>
            <translation>Seguridad</translation>
        </message>
        <message>
            <source>How sure it is was not compared with how often it is right: that takes %1 scored answers that it does not learn from.</source>
            <translation>No se comparó lo seguro que está con la frecuencia con que acierta: para eso hacen falta %1 respuestas puntuadas de las que no aprenda.</translation>
        </message>
        <message>
            <source>How sure was adjusted</source>
            <translation>Ajuste de la seguridad</translation>
        </message>
        <message>
            <source>How sure, and how often right</source>
            <translation>Seguridad y acierto</translation>
        </message>
        <message>
            <source>How to read and repeat this</source>
            <translation>Cómo leer y repetir esto</translation>
        </message>
        <message>
            <source>How to repeat it</source>
            <translation>Cómo repetirlo</translation>
        </message>
        <message>
            <source>Imported (UTC)</source>
            <translation>Importado (UTC)</translation>
        </message>
        <message>
            <source>In a row: how the answers that {reference} gave a level were scored by {other}; percent of the row. Outlined: the same level.</source>
            <translation>En una fila: cómo puntuó {other} las respuestas a las que {reference} dio un nivel; porcentaje de la fila. Enmarcado: el mismo nivel.</translation>
        </message>
        <message>
            <source>In row %1 of '%2' a quotation mark is opened and never closed, so the rest of the file would end up in one cell. Open the file in a spreadsheet program, correct the row, save it as .xlsx and import that file.</source>
            <translation>En la fila %1 de «%2» se abre una comilla que nunca se cierra, así que el resto del archivo acabaría en una sola celda. Abra el archivo en una hoja de cálculo, corrija la fila, guárdelo como .xlsx e importe ese archivo.</translation>
        </message>
        <message>
            <source>In use</source>
            <translation>En uso</translation>
        </message>
        <message>
            <source>It is not clear to which question the ratings '%1' of '%2' belong. Let the heading name one of: %3.</source>
            <translation>No está claro a qué pregunta pertenecen las puntuaciones «%1» de «%2». Haga que el encabezado nombre una de: %3.</translation>
        </message>
        <message>
            <source>Its newest backup holds the state of %1: to go on with that, rename the damaged file and copy '%2' to '%3'.</source>
            <translation>Su copia de seguridad más reciente contiene el estado del %1: para seguir con ella, cambie el nombre del archivo dañado y copie «%2» a «%3».</translation>
        </message>
        <message>
            <source>KDScore measures it on answers that a human scored and the scorer never learned from.</source>
            <translation>KDScore lo mide en respuestas que puntuó una persona y de las que el calificador nunca aprendió.</translation>
        </message>
        <message>
            <source>Kappa, F1 and correlation are 1 for perfect agreement; kappa is 0 for chance.</source>
            <translation>Kappa, F1 y la correlación valen 1 con concordancia perfecta; kappa vale 0 con el azar.</translation>
        </message>
        <message>
            <source>Keeping the answers</source>
            <translation>Guardando las respuestas</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <source>Learned from</source>
            <translation>Aprendió de</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Nivel</translation>
        </message>
        <message>
            <source>Level by level.</source>
            <translation>Nivel a nivel.</translation>
        </message>
        <message>
            <source>Levels from %1 are on average %2 than those from %3, by %4 standard deviations; more than %5 deserves a look (RSMTool).</source>
            <translation>Los niveles de %1 son de media %2 que los de %3, en %4 desviaciones típicas; más de %5 merece una mirada (RSMTool).</translation>
        </message>
        <message>
            <source>Levels suggested here come from a small network (the scorer) that learned from a large one (the expert model), which learned from answers that humans scored. They are suggestions: a level becomes final when the educator decides.</source>
            <translation>Los niveles sugeridos aquí proceden de una red pequeña (el calificador) que aprendió de una grande (el modelo experto), que aprendió de respuestas puntuadas por personas. Son sugerencias: un nivel es definitivo cuando el docente decide.</translation>
        </message>
        <message>
            <source>Likely between</source>
            <translation>Probablemente entre</translation>
        </message>
        <message>
            <source>Lines: likely between (95 % interval).</source>
            <translation>Líneas: probablemente entre (intervalo del 95 %).</translation>
        </message>
        <message>
            <source>Looked into</source>
            <translation>Qué se mira</translation>
        </message>
        <message>
            <source>Loss against two humans of more than</source>
            <translation>Pérdida frente a dos personas de más de</translation>
        </message>
        <message>
            <source>Made from</source>
            <translation>Hecho a partir de</translation>
        </message>
        <message>
            <source>Mean shift beyond (standard deviations)</source>
            <translation>Desplazamiento de la media superior a (desviaciones estándar)</translation>
        </message>
        <message>
            <source>Names of levels cannot be added up. Let each question have a column of its own, or fill in points.</source>
            <translation>Los nombres de los niveles no se pueden sumar. Dé a cada pregunta una columna propia o rellene con puntos.</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>Red</translation>
        </message>
        <message>
            <source>No agreement was measured for this gradebook, so it is not known how far the suggested levels can be relied on.</source>
            <translation>No se midió ninguna concordancia para este libro de calificaciones, así que no se sabe hasta qué punto fiarse de los niveles sugeridos.</translation>
        </message>
        <message>
            <source>No answer got %1 from %2; %3 of %4 got it from %5.</source>
            <translation>Ninguna respuesta recibió %1 según %2; %3 de %4 lo recibieron según %5.</translation>
        </message>
        <message>
            <source>No answer has a level from both %1 and %2, so their agreement is not known.</source>
            <translation>Ninguna respuesta tiene un nivel tanto de %1 como de %2, así que no se conoce su concordancia.</translation>
        </message>
        <message>
            <source>No answer has this level, so nothing can be said about it.</source>
            <translation>Ninguna respuesta tiene este nivel, así que no se puede decir nada de él.</translation>
        </message>
        <message>
            <source>No answer to learn from is on level '%1': the expert model cannot know it.</source>
            <translation>Ninguna respuesta de la que aprender está en el nivel «%1»: el modelo experto no puede conocerlo.</translation>
        </message>
        <message>
            <source>No answer to learn from is scored by a human, and there is no expert model to learn from. Score some answers, or choose an expert model.</source>
            <translation>Ninguna respuesta de la que aprender está puntuada por una persona y no hay modelo experto del que aprender. Puntúe algunas respuestas o elija un modelo experto.</translation>
        </message>
        <message>
            <source>No answer was scored %1, so nothing can be said about that level; it is left out of macro F1.</source>
            <translation>Ninguna respuesta se puntuó con %1, así que no se puede decir nada de ese nivel; se deja fuera de la F1 macro.</translation>
        </message>
        <message>
            <source>No answer was scored by all.</source>
            <translation>Ninguna respuesta fue calificada por todos.</translation>
        </message>
        <message>
            <source>No answer was scored by both.</source>
            <translation>Ninguna respuesta fue puntuada por ambos.</translation>
        </message>
        <message>
            <source>No backup of it was found on this computer.</source>
            <translation>No se encontró ninguna copia de seguridad en este equipo.</translation>
        </message>
        <message>
            <source>No rating of '%1' is '%2'; the level was added because it lies between or beside the others. A scorer cannot learn it without examples.</source>
            <translation>Ninguna puntuación de «%1» es «%2»; el nivel se añadió porque está entre los demás o junto a ellos. Un calificador no puede aprenderlo sin ejemplos.</translation>
        </message>
        <message>
            <source>No row of this sheet holds an answer, so there is no score to fill in.</source>
            <translation>Ninguna fila de esta hoja contiene una respuesta, así que no hay puntuación con la que rellenar.</translation>
        </message>
        <message>
            <source>No safety copy of '%1' can be kept in '%2' (%3). Make room or give the right to write there; until then the project opens for reading only.</source>
            <translation>No se puede guardar ninguna copia de seguridad de «%1» en «%2» (%3). Libere espacio o dé permiso para escribir allí; hasta entonces el proyecto se abre solo para lectura.</translation>
        </message>
        <message>
            <source>Nothing can be saved in '%1' (%2). Choose another folder.</source>
            <translation>No se puede guardar nada en «%1» (%2). Elija otra carpeta.</translation>
        </message>
        <message>
            <source>Nothing stands out beyond the thresholds at the end of this report.</source>
            <translation>Nada supera los umbrales que figuran al final de este informe.</translation>
        </message>
        <message>
            <source>Nothing was changed: the project is open for reading only, or was moved while open. Open it for writing, then try again.</source>
            <translation>No se cambió nada: el proyecto está abierto solo para lectura o se movió mientras estaba abierto. Ábralo para escribir e inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>Nothing was compared yet, so nothing is known of the agreement.</source>
            <translation>Aún no se comparó nada, así que no se sabe nada de la concordancia.</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Número</translation>
        </message>
        <message>
            <source>Of %1 final levels with a suggestion, %2 are the suggested one.</source>
            <translation>De %1 niveles finales con sugerencia, %2 son el sugerido.</translation>
        </message>
        <message>
            <source>Of suggestions seen, accepted</source>
            <translation>De las sugerencias vistas, aceptadas</translation>
        </message>
        <message>
            <source>On average {error} from the dashed line.</source>
            <translation>De media, a {error} de la línea discontinua.</translation>
        </message>
        <message>
            <source>On validation</source>
            <translation>En validación</translation>
        </message>
        <message>
            <source>On {n} held-out answers. Lines: likely between (95 % interval).</source>
            <translation>Con {n} respuestas apartadas. Líneas: probablemente entre (intervalo del 95 %).</translation>
        </message>
        <message>
            <source>One side gave every answer the same level, so nothing can vary together.</source>
            <translation>Un lado dio a todas las respuestas el mismo nivel, así que nada puede variar a la par.</translation>
        </message>
        <message>
            <source>One side gave every answer the same level, so there is no spread to measure by.</source>
            <translation>Un lado dio a todas las respuestas el mismo nivel, así que no hay dispersión con la que medir.</translation>
        </message>
        <message>
            <source>Only %1 answers to '%2' hold text and are scored by a human; at least %3 are needed. Score more of them and import the spreadsheet again.</source>
            <translation>Solo %1 respuestas a «%2» contienen texto y están puntuadas por una persona; se necesitan al menos %3. Puntúe más y vuelva a importar la hoja de cálculo.</translation>
        </message>
        <message>
            <source>Only %1 answers to '%2' hold text and are scored by a human; cross-validation takes at least %3. Score more of them and import the spreadsheet again.</source>
            <translation>Solo %1 respuestas de '%2' tienen texto y están puntuadas por una persona; la validación cruzada necesita al menos %3. Puntúe más y vuelva a importar la hoja de cálculo.</translation>
        </message>
        <message>
            <source>Only %1 compared; no figure here is reliable yet.</source>
            <translation>Solo se compararon %1; ninguna cifra es fiable todavía.</translation>
        </message>
        <message>
            <source>Only %1 of %2 learners are found in '%3'. Choose the file of this class, or name the column that holds the same ids as the imported sheet.</source>
            <translation>Solo %1 de %2 alumnos se encuentran en «%3». Elija el archivo de esta clase o indique la columna que contiene los mismos identificadores que la hoja importada.</translation>
        </message>
        <message>
            <source>Only %1 scored %2; figures for that level are not reliable yet.</source>
            <translation>Solo %1 con la puntuación %2; las cifras de ese nivel no son fiables todavía.</translation>
        </message>
        <message>
            <source>Only the sheet '%1' was read; the file holds %2, too.</source>
            <translation>Solo se leyó la hoja «%1»; el archivo contiene también %2.</translation>
        </message>
        <message>
            <source>Opening the file</source>
            <translation>Abriendo el archivo</translation>
        </message>
        <message>
            <source>Packing the expert model</source>
            <translation>Guardando el modelo experto</translation>
        </message>
        <message>
            <source>Points</source>
            <translation>Puntos</translation>
        </message>
        <message>
            <source>Preparing the expert model</source>
            <translation>Preparando el modelo experto</translation>
        </message>
        <message>
            <source>Preparing the expert model: pass %1 of %2</source>
            <translation>Preparando el modelo experto: pasada %1 de %2</translation>
        </message>
        <message>
            <source>Quadratic weighted kappa below</source>
            <translation>Kappa ponderado cuadrático por debajo de</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Preguntas</translation>
        </message>
        <message>
            <source>RSMTool; Williamson, Xi and Breyer 2012</source>
            <translation>RSMTool; Williamson, Xi y Breyer 2012</translation>
        </message>
        <message>
            <source>Raters</source>
            <translation>Puntuadores</translation>
        </message>
        <message>
            <source>Read as %1, as asked.</source>
            <translation>Leído como %1, como se pidió.</translation>
        </message>
        <message>
            <source>Reading the expert model's probabilities</source>
            <translation>Leyendo las probabilidades del modelo experto</translation>
        </message>
        <message>
            <source>Reading the rows</source>
            <translation>Leyendo las filas</translation>
        </message>
        <message>
            <source>Responses without probabilities, which teach nothing: %1.</source>
            <translation>Respuestas sin probabilidades, que no enseñan nada: %1.</translation>
        </message>
        <message>
            <source>Right (precision)</source>
            <translation>Acertadas (precisión)</translation>
        </message>
        <message>
            <source>Right of the dashed line: the scorer places the group higher than the human does, beside all learners. Lines: likely between (95 % interval).</source>
            <translation>A la derecha de la línea discontinua: el calificador sitúa al grupo más alto que la persona, frente a todos los alumnos. Líneas: probablemente entre (intervalo del 95 %).</translation>
        </message>
        <message>
            <source>Rounded to %1 decimals, halves up.</source>
            <translation>Se redondea a %1 decimales, las mitades hacia arriba.</translation>
        </message>
        <message>
            <source>Rounded to a whole number, halves up.</source>
            <translation>Se redondea a un número entero, las mitades hacia arriba.</translation>
        </message>
        <message>
            <source>Rows of '%1' that belong to no single response of the project and are left out: %2 (row %3%4).</source>
            <translation>Filas de «%1» que no corresponden a una única respuesta del proyecto y se omiten: %2 (fila %3%4).</translation>
        </message>
        <message>
            <source>Same level</source>
            <translation>Mismo nivel</translation>
        </message>
        <message>
            <source>Scaled so that %1 become %2.</source>
            <translation>Se pasa a otra escala: %1 equivalen a %2.</translation>
        </message>
        <message>
            <source>Scored answers by level and use; identical answers are never parted</source>
            <translation>Respuestas puntuadas por nivel y uso; las idénticas nunca se separan</translation>
        </message>
        <message>
            <source>Scored answers learned from</source>
            <translation>Respuestas puntuadas de las que aprendió</translation>
        </message>
        <message>
            <source>Scored by a human</source>
            <translation>Puntuadas por una persona</translation>
        </message>
        <message>
            <source>Scored by two or more</source>
            <translation>Puntuadas por dos o más</translation>
        </message>
        <message>
            <source>Scores are rounded to 0 to %1 decimals.</source>
            <translation>Las puntuaciones se redondean a entre 0 y %1 decimales.</translation>
        </message>
        <message>
            <source>Scoring '%1'</source>
            <translation>Calificando «%1»</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Semilla</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Ajustes</translation>
        </message>
        <message>
            <source>Shares are not looked at with fewer answers than</source>
            <translation>Las frecuencias no se miran con menos respuestas que</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>Hoja</translation>
        </message>
        <message>
            <source>Starting</source>
            <translation>Empezando</translation>
        </message>
        <message>
            <source>Stopped after training %1 of %2.</source>
            <translation>Detenido tras el entrenamiento %1 de %2.</translation>
        </message>
        <message>
            <source>Stopped before there was a scorer that could be kept.</source>
            <translation>Se detuvo antes de que hubiera un calificador que conservar.</translation>
        </message>
        <message>
            <source>Stopped in part %1 of %2 of the cross-validation. The parts before it are kept; start it again to go on after them.</source>
            <translation>Detenido en la parte %1 de %2 de la validación cruzada. Las partes anteriores se conservan; vuelva a iniciarla para seguir después de ellas.</translation>
        </message>
        <message>
            <source>Stopped in pass %1 of %2.</source>
            <translation>Se detuvo en la pasada %1 de %2.</translation>
        </message>
        <message>
            <source>Suggested</source>
            <translation>Sugerido</translation>
        </message>
        <message>
            <source>Suggestions overridden; 'suggested' is what the newest scorer says</source>
            <translation>Sugerencias cambiadas; «sugerido» es lo que dice el calificador más reciente</translation>
        </message>
        <message>
            <source>Sure at least</source>
            <translation>Seguridad mínima</translation>
        </message>
        <message>
            <source>Sure on average</source>
            <translation>Seguridad media</translation>
        </message>
        <message>
            <source>The answers</source>
            <translation>Las respuestas</translation>
        </message>
        <message>
            <source>The answers are too few or too alike to say how far this may be off.</source>
            <translation>Las respuestas son demasiado pocas o demasiado parecidas para decir cuánto puede desviarse esto.</translation>
        </message>
        <message>
            <source>The background work %1 before it was done.</source>
            <translation>El trabajo en segundo plano %1 antes de terminar.</translation>
        </message>
        <message>
            <source>The cache of soft labels cannot be used (%1).</source>
            <translation>No se puede usar la memoria de etiquetas blandas (%1).</translation>
        </message>
        <message>
            <source>The card of the expert model '%1' cannot be read.</source>
            <translation>No se puede leer la ficha del modelo experto «%1».</translation>
        </message>
        <message>
            <source>The cell shows an error instead of a value; it is kept as that text.</source>
            <translation>La celda muestra un error en lugar de un valor; se conserva como ese texto.</translation>
        </message>
        <message>
            <source>The classes of the expert model have no names; they were taken as the levels %1, in this order.</source>
            <translation>Las clases del modelo experto no tienen nombre; se tomaron como los niveles %1, en este orden.</translation>
        </message>
        <message>
            <source>The column '%1' is named for two things. Name another column for one of them.</source>
            <translation>La columna «%1» se indicó para dos cosas. Indique otra columna para una de ellas.</translation>
        </message>
        <message>
            <source>The column '%1' would be filled twice. Name another column for the scores or for the feedback.</source>
            <translation>La columna «%1» se rellenaría dos veces. Indique otra columna para las puntuaciones o para los comentarios.</translation>
        </message>
        <message>
            <source>The column has no heading; it is called '%1'.</source>
            <translation>La columna no tiene encabezado; se la llama «%1».</translation>
        </message>
        <message>
            <source>The disk is full, so nothing was changed. Make room, then try again.</source>
            <translation>El disco está lleno, así que no se cambió nada. Libere espacio e inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>The disk reported an error with the project file. Check that it is still connected, then open the project again.</source>
            <translation>El disco indicó un error con el archivo del proyecto. Compruebe que sigue conectado y vuelva a abrir el proyecto.</translation>
        </message>
        <message>
            <source>The educator's words on the final levels. Empty where nothing is final, whatever the scorer suggests.</source>
            <translation>Las palabras del docente sobre los niveles finales. Vacío donde nada es definitivo, sugiera lo que sugiera el calificador.</translation>
        </message>
        <message>
            <source>The encoder in '%1' is not the one that the expert model was prepared from. Put that one back, or prepare the expert model anew.</source>
            <translation>El codificador de '%1' no es aquel a partir del que se preparó el modelo experto. Vuelva a poner aquel, o prepare de nuevo el modelo experto.</translation>
        </message>
        <message>
            <source>The expert model</source>
            <translation>El modelo experto</translation>
        </message>
        <message>
            <source>The expert model has no label for level '%1' and never suggests it.</source>
            <translation>El modelo experto no tiene etiqueta para el nivel «%1» y nunca lo sugiere.</translation>
        </message>
        <message>
            <source>The expert model is the average of %1 trainings.</source>
            <translation>El modelo experto es el promedio de %1 entrenamientos.</translation>
        </message>
        <message>
            <source>The expert model labels in 8 bits: its probabilities differ by %1 on average (%2 answers compared).</source>
            <translation>Se preguntó al modelo experto en una forma más rápida: sus probabilidades difieren en %1 de media (%2 respuestas comparadas).</translation>
        </message>
        <message>
            <source>The expert model labels in its own 32 bits: in 8 bits its probabilities differ by %1 on average (%2 answers compared).</source>
            <translation>Se preguntó al modelo experto en su propia forma: en la más rápida sus probabilidades difieren en %1 de media (%2 respuestas comparadas).</translation>
        </message>
        <message>
            <source>The expert model labels in its own 32 bits: it is no plain BERT.</source>
            <translation>El modelo experto etiqueta en sus propios 32 bits: no es un BERT corriente.</translation>
        </message>
        <message>
            <source>The expert model number %1 belongs to another question than '%2'.</source>
            <translation>El modelo experto número %1 pertenece a otra pregunta que «%2».</translation>
        </message>
        <message>
            <source>The expert model was not made anew for it: it may have known these answers, and then the figures are better than the truth.</source>
            <translation>El modelo experto no se preparó de nuevo para esto: puede que conociera estas respuestas, y entonces las cifras son mejores que la realidad.</translation>
        </message>
        <message>
            <source>The expert model's spreadsheet has no probabilities for %1 of %2 texts, and the model itself is not here to ask. Add their rows, or attach the model.</source>
            <translation>La hoja de cálculo del modelo experto no tiene probabilidades para %1 de %2 textos y el modelo no está aquí para consultarlo. Añada sus filas o adjunte el modelo.</translation>
        </message>
        <message>
            <source>The file does not say how its letters are stored; they were read as %1. If letters look wrong, save the file as .xlsx and import that.</source>
            <translation>El archivo no dice cómo están guardadas sus letras; se leyeron como %1. Si alguna letra se ve mal, guarde el archivo como .xlsx e importe ese.</translation>
        </message>
        <message>
            <source>The file holds a formula here but not its result, so the cell was read as empty. Open the file in Excel or LibreOffice, save it and import it again.</source>
            <translation>El archivo contiene aquí una fórmula, pero no su resultado, así que la celda se leyó como vacía. Abra el archivo en Excel o LibreOffice, guárdelo y vuelva a importarlo.</translation>
        </message>
        <message>
            <source>The folder '%1' does not exist. Choose another place to save to.</source>
            <translation>La carpeta «%1» no existe. Elija otro lugar para guardar.</translation>
        </message>
        <message>
            <source>The folder '%1' does not exist. Choose another place.</source>
            <translation>La carpeta «%1» no existe. Elija otro lugar.</translation>
        </message>
        <message>
            <source>The headings stand in rows %1 and %2; both are read together, the upper one for all columns that it stands over.</source>
            <translation>Los encabezados están en las filas %1 y %2; se leen juntos, el superior para todas las columnas que abarca.</translation>
        </message>
        <message>
            <source>The id '%1' is a date; spreadsheet programs make dates of ids such as 'may4'. It is kept as it stands.</source>
            <translation>El identificador «%1» es una fecha; las hojas de cálculo convierten en fechas identificadores como «may4». Se conserva tal como está.</translation>
        </message>
        <message>
            <source>The id '%1' is a number too long for a spreadsheet: its last digits are lost. Import a file that holds the ids as text.</source>
            <translation>El identificador «%1» es un número demasiado largo para una hoja de cálculo: se perdieron sus últimas cifras. Importe un archivo que guarde los identificadores como texto.</translation>
        </message>
        <message>
            <source>The labels of '%1' cannot be read from its '%2'. Save the model again with the program that made it.</source>
            <translation>Las etiquetas de «%1» no se pueden leer de su «%2». Vuelva a guardar el modelo con el programa que lo creó.</translation>
        </message>
        <message>
            <source>The learner '%1' stands in no row of '%2'; the responses bring no rating from there.</source>
            <translation>El alumno «%1» no está en ninguna fila de «%2»; las respuestas no traen puntuación de allí.</translation>
        </message>
        <message>
            <source>The learner '%1' stands in row %2, too; both rows are kept.</source>
            <translation>El alumno «%1» está también en la fila %2; se conservan ambas filas.</translation>
        </message>
        <message>
            <source>The letters of '%1' are stored in an unknown way. Open the file in a spreadsheet program, save it as .xlsx and import that file.</source>
            <translation>Las letras de «%1» están guardadas de una forma desconocida. Abra el archivo en una hoja de cálculo, guárdelo como .xlsx e importe ese archivo.</translation>
        </message>
        <message>
            <source>The level '%1' was given %2 times, so it cannot be removed. Change those scores in the spreadsheet first, or keep the level.</source>
            <translation>El nivel «%1» se dio %2 veces, así que no se puede quitar. Cambie antes esas puntuaciones en la hoja de cálculo o conserve el nivel.</translation>
        </message>
        <message>
            <source>The level that the scorer suggests. Empty where it suggests none.</source>
            <translation>El nivel que sugiere el calificador. Vacío donde no sugiere ninguno.</translation>
        </message>
        <message>
            <source>The levels cannot be used: %1. Name two or more.</source>
            <translation>No se pueden usar los niveles: %1. Indique dos o más.</translation>
        </message>
        <message>
            <source>The levels of '%1' are named categories without points. Fill in their names instead of points.</source>
            <translation>Los niveles de «%1» son categorías con nombre y sin puntos. Rellene con sus nombres en lugar de puntos.</translation>
        </message>
        <message>
            <source>The merged cell was read as the value of all the rows it covers (down to row %1).</source>
            <translation>La celda combinada se leyó como el valor de todas las filas que abarca (hasta la fila %1).</translation>
        </message>
        <message>
            <source>The name of the level of '%1'.</source>
            <translation>El nombre del nivel de «%1».</translation>
        </message>
        <message>
            <source>The one column '%1' cannot take the scores of %2 questions apart. Name one question, or let them be added up.</source>
            <translation>La única columna «%1» no puede recibir por separado las puntuaciones de %2 preguntas. Indique una pregunta o deje que se sumen.</translation>
        </message>
        <message>
            <source>The part '%1' of '%2' cannot be read.</source>
            <translation>No se puede leer la parte «%1» de «%2».</translation>
        </message>
        <message>
            <source>The part '%1' of '%2' is damaged.</source>
            <translation>La parte «%1» de «%2» está dañada.</translation>
        </message>
        <message>
            <source>The part '%1' of '%2' is too large to be one.</source>
            <translation>La parte «%1» de «%2» es demasiado grande.</translation>
        </message>
        <message>
            <source>The part '%1' of '%2' was changed after it was made.</source>
            <translation>La parte «%1» de «%2» se cambió después de crearse.</translation>
        </message>
        <message>
            <source>The points of %1 and %2, added up.</source>
            <translation>La suma de los puntos de %1 y %2.</translation>
        </message>
        <message>
            <source>The points of %1.</source>
            <translation>Los puntos de %1.</translation>
        </message>
        <message>
            <source>The probabilities in %1 add up to %2 instead of 1 (or 100 %). Correct them and import the spreadsheet again.</source>
            <translation>Las probabilidades de %1 suman %2 en lugar de 1 (o 100 %). Corríjalas y vuelva a importar la hoja de cálculo.</translation>
        </message>
        <message>
            <source>The probability of the suggested level.</source>
            <translation>La probabilidad del nivel sugerido.</translation>
        </message>
        <message>
            <source>The project holds no answer number %1.</source>
            <translation>El proyecto no contiene ninguna respuesta número %1.</translation>
        </message>
        <message>
            <source>The project holds no expert model number %1.</source>
            <translation>El proyecto no contiene ningún modelo experto número %1.</translation>
        </message>
        <message>
            <source>The project holds no imported sheet number %1.</source>
            <translation>El proyecto no contiene ninguna hoja importada número %1.</translation>
        </message>
        <message>
            <source>The project holds no question '%1'. It holds: %2.</source>
            <translation>El proyecto no contiene la pregunta «%1». Contiene: %2.</translation>
        </message>
        <message>
            <source>The project holds no question yet. Import a sheet of answers first.</source>
            <translation>El proyecto aún no contiene ninguna pregunta. Importe primero una hoja de respuestas.</translation>
        </message>
        <message>
            <source>The project holds no scorer number %1 for this question.</source>
            <translation>El proyecto no contiene ningún calificador número %1 para esta pregunta.</translation>
        </message>
        <message>
            <source>The project holds several questions: %1. Name one of them.</source>
            <translation>El proyecto contiene varias preguntas: %1. Indique una de ellas.</translation>
        </message>
        <message>
            <source>The project was made before KDScore kept imported files, so '%1' is needed again, as it was imported.</source>
            <translation>El proyecto se creó antes de que KDScore guardara los archivos importados, así que se necesita «%1» otra vez, tal como se importó.</translation>
        </message>
        <message>
            <source>The question and its levels</source>
            <translation>La pregunta y sus niveles</translation>
        </message>
        <message>
            <source>The reference gave every answer the same level, so there is no spread to measure.</source>
            <translation>La referencia dio a todas las respuestas el mismo nivel, así que no hay dispersión que medir.</translation>
        </message>
        <message>
            <source>The response is a date; the spreadsheet program may have made it of a text such as '3/4'. It is kept as '%1'.</source>
            <translation>La respuesta es una fecha; la hoja de cálculo pudo crearla a partir de un texto como «3/4». Se conserva como «%1».</translation>
        </message>
        <message>
            <source>The response to '%1' is blank; it is kept as blank.</source>
            <translation>La respuesta a «%1» está en blanco; se conserva en blanco.</translation>
        </message>
        <message>
            <source>The row has no learner id; its learner is called '%1'.</source>
            <translation>La fila no tiene identificador de alumno; a su alumno se le llama «%1».</translation>
        </message>
        <message>
            <source>The row holds %1. It brings no response; its cells stay in the gradebook.</source>
            <translation>La fila contiene %1. No aporta ninguna respuesta; sus celdas permanecen en el libro de calificaciones.</translation>
        </message>
        <message>
            <source>The row holds no learner, answer or rating. It brings no response; its cells stay in the gradebook.</source>
            <translation>La fila no contiene alumno, respuesta ni puntuación. No aporta ninguna respuesta; sus celdas permanecen en el libro de calificaciones.</translation>
        </message>
        <message>
            <source>The rubric has no level '%1'. Its levels are: %2.</source>
            <translation>La rúbrica no tiene el nivel «%1». Sus niveles son: %2.</translation>
        </message>
        <message>
            <source>The scored answers to learn from are all on one level. Score answers on at least two levels, and import them again.</source>
            <translation>Las respuestas puntuadas de las que aprender son todas de un mismo nivel. Puntúe respuestas de al menos dos niveles y vuelva a importarlas.</translation>
        </message>
        <message>
            <source>The scorer</source>
            <translation>El calificador</translation>
        </message>
        <message>
            <source>The scorer's suggestions stand in a column of their own. They are a machine's, and count for nothing until you decide.</source>
            <translation>Las sugerencias del calificador están en una columna propia. Son de una máquina y no cuentan nada hasta que usted decida.</translation>
        </message>
        <message>
            <source>The scores of %1 all name the level '%2'. A scorer needs answers on two levels or more; import more scored answers, or name the levels before importing.</source>
            <translation>Todas las puntuaciones de %1 indican el nivel «%2». Un calificador necesita respuestas de dos niveles o más; importe más respuestas puntuadas o indique los niveles antes de importar.</translation>
        </message>
        <message>
            <source>The scores of %1 are out of different totals (%2). Give every score out of the same total, or name the levels before importing.</source>
            <translation>Las puntuaciones de %1 son sobre totales distintos (%2). Dé todas sobre el mismo total o indique los niveles antes de importar.</translation>
        </message>
        <message>
            <source>The scores of %1 name %2 different levels (%3, ...); at most %4 can be told apart. Check that the column holds levels and not, say, percentages.</source>
            <translation>Las puntuaciones de %1 indican %2 niveles distintos (%3, ...); se pueden distinguir como máximo %4. Compruebe que la columna contiene niveles y no, por ejemplo, porcentajes.</translation>
        </message>
        <message>
            <source>The sheet '%1' of '%2' is empty. Choose another sheet.</source>
            <translation>La hoja «%1» de «%2» está vacía. Elija otra hoja.</translation>
        </message>
        <message>
            <source>The sheet '%1' of '%2' is written in an unusual way and cannot be filled. Open the file in Excel or LibreOffice, save it as .xlsx and import that file, or export the full gradebook instead.</source>
            <translation>La hoja «%1» de «%2» está escrita de una forma inusual y no se puede rellenar. Abra el archivo en Excel o LibreOffice, guárdelo como .xlsx e importe ese archivo, o exporte el libro de calificaciones completo.</translation>
        </message>
        <message>
            <source>The sheet has no scores for '%1'.</source>
            <translation>La hoja no tiene puntuaciones para «%1».</translation>
        </message>
        <message>
            <source>The sheet has the levels %1 for '%2', whose rubric has only %3. Correct those cells of the sheet, or name the question differently to import it as one of its own.</source>
            <translation>La hoja tiene los niveles %1 para «%2», cuya rúbrica solo tiene %3. Corrija esas celdas de la hoja o dé otro nombre a la pregunta para importarla como una pregunta aparte.</translation>
        </message>
        <message>
            <source>The sheet hides rows (or filters them out) that were read like the others: %1%2.</source>
            <translation>La hoja oculta (o filtra) filas que se leyeron como las demás: %1%2.</translation>
        </message>
        <message>
            <source>The sheet hides this column; it was read like the others.</source>
            <translation>La hoja oculta esta columna; se leyó como las demás.</translation>
        </message>
        <message>
            <source>The spreadsheet holds no row with the expert model's probabilities.</source>
            <translation>La hoja de cálculo no contiene ninguna fila con las probabilidades del modelo experto.</translation>
        </message>
        <message>
            <source>The suggested levels come from a scorer: a small program that learned from an expert model (a large one, prepared with scored answers) how answers to this question are scored. It can be wrong. Nothing final is set by the machine: 'Final level' holds only what a human decided in KDScore, and is empty where nobody has decided.</source>
            <translation>Los niveles sugeridos proceden de un calificador: un programa pequeño que aprendió de un modelo experto (uno grande, preparado con respuestas puntuadas) cómo se puntúan las respuestas a esta pregunta. Puede equivocarse. La máquina no fija nada definitivo: «Nivel final» contiene solo lo que una persona decidió en KDScore y está vacío donde nadie ha decidido.</translation>
        </message>
        <message>
            <source>The text in %1 is longer than a spreadsheet cell can be (%2 characters); its end was left out of the gradebook.</source>
            <translation>El texto de %1 es más largo de lo que cabe en una celda (%2 caracteres); su final se dejó fuera del libro de calificaciones.</translation>
        </message>
        <message>
            <source>The tokenizer of '%1' cannot be read (%2).</source>
            <translation>No se puede leer el segmentador de «%1» (%2).</translation>
        </message>
        <message>
            <source>The tokenizer of '%1' is not of a kind that KDScore can use. Choose a model of the BERT family.</source>
            <translation>El segmentador de «%1» no es de un tipo que KDScore pueda usar. Elija un modelo de la familia BERT.</translation>
        </message>
        <message>
            <source>The training was stopped after %1 of %2 steps.</source>
            <translation>El entrenamiento se detuvo tras %1 de %2 pasos.</translation>
        </message>
        <message>
            <source>The trainings that this expert model averages do not name the same levels, so it cannot be used. Prepare it again.</source>
            <translation>Los entrenamientos que promedia este modelo experto no nombran los mismos niveles, así que no se puede usar. Prepárelo de nuevo.</translation>
        </message>
        <message>
            <source>The unfinished work in '%1' cannot be read. Start it anew.</source>
            <translation>No se puede leer el trabajo inacabado de «%1». Empiécelo de nuevo.</translation>
        </message>
        <message>
            <source>The weight of '%1' has to be a number of 0 or more.</source>
            <translation>El peso de «%1» tiene que ser un número igual o mayor que 0.</translation>
        </message>
        <message>
            <source>The weights of '%1' are in a format that can run code and are not opened. Save the model again with safetensors, so that it holds '%2'.</source>
            <translation>Los pesos de «%1» están en un formato que puede ejecutar código y no se abren. Vuelva a guardar el modelo con safetensors, de modo que contenga «%2».</translation>
        </message>
        <message>
            <source>The words on the level, for each question that has some.</source>
            <translation>El comentario del nivel, para cada pregunta que lo tenga.</translation>
        </message>
        <message>
            <source>The work was cancelled.</source>
            <translation>El trabajo se canceló.</translation>
        </message>
        <message>
            <source>There is no answer to '%1' left to score blind: all are blank, decided, or scored blind by you already.</source>
            <translation>No queda ninguna respuesta a «%1» que puntuar a ciegas: todas están en blanco, decididas o ya puntuadas por usted a ciegas.</translation>
        </message>
        <message>
            <source>There is no answer to learn from: all are blank or held out to test the scorer. Add answers to the question.</source>
            <translation>No hay ninguna respuesta de la que aprender: todas están en blanco o apartadas para comprobar el calificador. Añada respuestas a la pregunta.</translation>
        </message>
        <message>
            <source>There is no feedback for the levels of %1 yet. Write it in the rubric, or fill in the scores without feedback.</source>
            <translation>Aún no hay comentarios para los niveles de %1. Escríbalos en la rúbrica o rellene las puntuaciones sin comentarios.</translation>
        </message>
        <message>
            <source>There is no file '%1'. Check its name and folder.</source>
            <translation>No existe el archivo «%1». Compruebe su nombre y su carpeta.</translation>
        </message>
        <message>
            <source>There is no file '%1'. Choose another, or create a project there.</source>
            <translation>No existe el archivo «%1». Elija otro o cree allí un proyecto.</translation>
        </message>
        <message>
            <source>There is no file or folder '%1'.</source>
            <translation>No existe el archivo o la carpeta «%1».</translation>
        </message>
        <message>
            <source>There is no format '%1'. The formats are: %2.</source>
            <translation>No existe el formato «%1». Los formatos son: %2.</translation>
        </message>
        <message>
            <source>There is no imported sheet yet. Import a spreadsheet of answers first.</source>
            <translation>Aún no hay ninguna hoja importada. Importe primero una hoja de cálculo con respuestas.</translation>
        </message>
        <message>
            <source>There is no interrupted cross-validation for '%1'. Start one from the beginning.</source>
            <translation>No hay ninguna validación cruzada interrumpida para '%1'. Inicie una desde el principio.</translation>
        </message>
        <message>
            <source>There is no question '%1' to weigh here. There are: %2.</source>
            <translation>Aquí no hay ninguna pregunta «%1» que ponderar. Hay: %2.</translation>
        </message>
        <message>
            <source>There is no sheet to export yet. Import a spreadsheet of answers first.</source>
            <translation>Aún no hay ninguna hoja que exportar. Importe primero una hoja de cálculo con respuestas.</translation>
        </message>
        <message>
            <source>There is nothing to compare yet.
</source>
            <translation>Aún no hay nada que comparar.
</translation>
        </message>
        <message>
            <source>There is nothing to fill in: no row has a final level that is not in the file already. Decide on scores first, or say what else is to be filled in.</source>
            <translation>No hay nada que rellenar: ninguna fila tiene un nivel final que no esté ya en el archivo. Decida antes sobre las puntuaciones o indique qué más hay que rellenar.</translation>
        </message>
        <message>
            <source>There is nothing to show yet.</source>
            <translation>Aún no hay nada que mostrar.</translation>
        </message>
        <message>
            <source>These are named classes without an order.</source>
            <translation>Son clases con nombre y sin orden.</translation>
        </message>
        <message>
            <source>These figures again</source>
            <translation>Estas cifras otra vez</translation>
        </message>
        <message>
            <source>This computer has too little free memory for the work. Close other programs and try again, or use a smaller expert model.</source>
            <translation>Este equipo tiene muy poca memoria libre para el trabajo. Cierre otros programas e inténtelo de nuevo, o use un modelo experto más pequeño.</translation>
        </message>
        <message>
            <source>This file holds no answer and no learner's name. It was made on the educator's computer and loads nothing from elsewhere.</source>
            <translation>Este archivo no contiene ninguna respuesta ni el nombre de ningún alumno. Se creó en el equipo del docente y no carga nada de otro lugar.</translation>
        </message>
        <message>
            <source>This is not the file '%1' as it was imported: it was changed since, or is another one. Choose the file as it was, or import this one first.</source>
            <translation>Este no es el archivo «%1» tal como se importó: se cambió después o es otro. Elija el archivo como estaba o importe antes este.</translation>
        </message>
        <message>
            <source>This is training %1 of %2.</source>
            <translation>Este es el entrenamiento %1 de %2.</translation>
        </message>
        <message>
            <source>Those of '%1' count %2 times.</source>
            <translation>Los de «%1» cuentan %2 veces.</translation>
        </message>
        <message>
            <source>Threshold</source>
            <translation>Umbral</translation>
        </message>
        <message>
            <source>Too few answers could be tried that the scorer did not learn from (%1); at least %2 are needed to say from when on it can be relied on. Until then, look at every answer.</source>
            <translation>Se pudieron probar muy pocas respuestas de las que el calificador no aprendió (%1); hacen falta al menos %2 para decir a partir de cuándo se puede confiar en él. Hasta entonces, mire todas las respuestas.</translation>
        </message>
        <message>
            <source>Tried on</source>
            <translation>Probado con</translation>
        </message>
        <message>
            <source>Use</source>
            <translation>Uso</translation>
        </message>
        <message>
            <source>Versions</source>
            <translation>Versiones</translation>
        </message>
        <message>
            <source>What an answer shows</source>
            <translation>Qué muestra una respuesta</translation>
        </message>
        <message>
            <source>What more scored answers brought</source>
            <translation>Qué aportaron más respuestas puntuadas</translation>
        </message>
        <message>
            <source>What the educator decided</source>
            <translation>Qué decidió el docente</translation>
        </message>
        <message>
            <source>What was imported; the fingerprint (SHA-256) tells a file from any other</source>
            <translation>Qué se importó; la huella (SHA-256) distingue un archivo de cualquier otro</translation>
        </message>
        <message>
            <source>When (UTC)</source>
            <translation>Cuándo (UTC)</translation>
        </message>
        <message>
            <source>Where looking begins</source>
            <translation>Dónde empieza la mirada</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>Quién</translation>
        </message>
        <message>
            <source>Who gave what.</source>
            <translation>Quién dio qué.</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Por qué</translation>
        </message>
        <message>
            <source>Without review</source>
            <translation>Sin revisión</translation>
        </message>
        <message>
            <source>You have decided on answer number %1 beside its suggestion, so that it cannot be scored blind any more. Go on with the next one.</source>
            <translation>Usted decidió sobre la respuesta número %1 junto a su sugerencia, así que ya no se puede puntuar a ciegas. Siga con la siguiente.</translation>
        </message>
        <message>
            <source>a Blackboard download</source>
            <translation>una descarga de Blackboard</translation>
        </message>
        <message>
            <source>a Canvas gradebook export</source>
            <translation>una exportación del libro de calificaciones de Canvas</translation>
        </message>
        <message>
            <source>a Moodle assignment worksheet</source>
            <translation>una hoja de calificación de una tarea de Moodle</translation>
        </message>
        <message>
            <source>a Moodle quiz export</source>
            <translation>una exportación de un cuestionario de Moodle</translation>
        </message>
        <message>
            <source>a classifier made elsewhere</source>
            <translation>un clasificador hecho en otra parte</translation>
        </message>
        <message>
            <source>a question has no name</source>
            <translation>una pregunta no tiene nombre</translation>
        </message>
        <message>
            <source>a student analysis of a Canvas quiz</source>
            <translation>un análisis por alumno de un examen de Canvas</translation>
        </message>
        <message>
            <source>all</source>
            <translation>todas</translation>
        </message>
        <message>
            <source>all scored blind that another human scored, too</source>
            <translation>todas las puntuadas a ciegas que también puntuó otra persona</translation>
        </message>
        <message>
            <source>all that two humans scored</source>
            <translation>todas las que puntuaron dos personas</translation>
        </message>
        <message>
            <source>an average over learners</source>
            <translation>un promedio de los alumnos</translation>
        </message>
        <message>
            <source>an expert model or a scorer has learned them</source>
            <translation>un modelo experto o un calificador los ha aprendido</translation>
        </message>
        <message>
            <source>an expert model or a scorer is being made, or waits to be gone on with</source>
            <translation>se está creando un modelo experto o un calificador, o espera a que se siga con él</translation>
        </message>
        <message>
            <source>another level has it</source>
            <translation>la tiene otro nivel</translation>
        </message>
        <message>
            <source>answers</source>
            <translation>respuestas</translation>
        </message>
        <message>
            <source>chosen by (validation)</source>
            <translation>con las que se eligió (validación)</translation>
        </message>
        <message>
            <source>cross entropy</source>
            <translation>entropía cruzada</translation>
        </message>
        <message>
            <source>cross entropy before calibration</source>
            <translation>entropía cruzada antes de la calibración</translation>
        </message>
        <message>
            <source>decided without a suggestion</source>
            <translation>decididas sin sugerencia</translation>
        </message>
        <message>
            <source>dropout</source>
            <translation>dropout</translation>
        </message>
        <message>
            <source>fewest steps</source>
            <translation>pasos mínimos</translation>
        </message>
        <message>
            <source>fewest uses of a known word piece</source>
            <translation>usos mínimos de un trozo conocido</translation>
        </message>
        <message>
            <source>figures of the whole class</source>
            <translation>cifras de toda la clase</translation>
        </message>
        <message>
            <source>from the project file, which holds the split:</source>
            <translation>del archivo del proyecto, que guarda la división:</translation>
        </message>
        <message>
            <source>from the same answers and seeds; the last digits can differ on another processor. Settings that differ from the usual ones stand with each scorer above.</source>
            <translation>con las mismas respuestas y semillas; las últimas cifras pueden variar en otro procesador. Los ajustes distintos de los habituales están arriba, junto a cada calificador.</translation>
        </message>
        <message>
            <source>human-human, blind</source>
            <translation>dos personas, una a ciegas</translation>
        </message>
        <message>
            <source>human-student, blind</source>
            <translation>persona y calificador, a ciegas</translation>
        </message>
        <message>
            <source>learned from (train)</source>
            <translation>de las que se aprendió (entrenamiento)</translation>
        </message>
        <message>
            <source>learning rate</source>
            <translation>tasa de aprendizaje</translation>
        </message>
        <message>
            <source>looks at the words as a whole (dense)</source>
            <translation>mira las palabras en conjunto (densa)</translation>
        </message>
        <message>
            <source>macro F1</source>
            <translation>F1 macro</translation>
        </message>
        <message>
            <source>most texts that the expert model labels</source>
            <translation>textos que etiqueta el modelo experto como máximo</translation>
        </message>
        <message>
            <source>most word pieces known</source>
            <translation>trozos de palabra conocidos como máximo</translation>
        </message>
        <message>
            <source>most word pieces read</source>
            <translation>trozos de palabra leídos como máximo</translation>
        </message>
        <message>
            <source>needs an order</source>
            <translation>necesita un orden</translation>
        </message>
        <message>
            <source>no column holds answers</source>
            <translation>ninguna columna contiene respuestas</translation>
        </message>
        <message>
            <source>no expert model: human scores alone</source>
            <translation>sin modelo experto: solo puntuaciones humanas</translation>
        </message>
        <message>
            <source>none</source>
            <translation>ninguno</translation>
        </message>
        <message>
            <source>none given</source>
            <translation>sin dato</translation>
        </message>
        <message>
            <source>numbers for a word piece (embedding)</source>
            <translation>números por trozo de palabra (embedding)</translation>
        </message>
        <message>
            <source>numbers kept while reading (hidden)</source>
            <translation>números retenidos al leer (hidden)</translation>
        </message>
        <message>
            <source>on {0} validation answers (temperature {1})</source>
            <translation>con {0} respuestas de validación (temperatura {1})</translation>
        </message>
        <message>
            <source>passes over the scored answers (epochs)</source>
            <translation>pasadas por las respuestas puntuadas (épocas)</translation>
        </message>
        <message>
            <source>patience (share of the steps)</source>
            <translation>paciencia (proporción de los pasos)</translation>
        </message>
        <message>
            <source>prepared here from the scored answers</source>
            <translation>preparado aquí con las respuestas puntuadas</translation>
        </message>
        <message>
            <source>probabilities read from a spreadsheet</source>
            <translation>probabilidades leídas de una hoja de cálculo</translation>
        </message>
        <message>
            <source>processor threads</source>
            <translation>hilos del procesador</translation>
        </message>
        <message>
            <source>quadratic weighted kappa</source>
            <translation>kappa ponderada cuadrática</translation>
        </message>
        <message>
            <source>rate of a layer as a share of the next one's</source>
            <translation>ritmo de una capa como parte del de la siguiente</translation>
        </message>
        <message>
            <source>reads the words in their order (LSTM)</source>
            <translation>lee las palabras en su orden (LSTM)</translation>
        </message>
        <message>
            <source>same level (exact agreement)</source>
            <translation>mismo nivel (concordancia exacta)</translation>
        </message>
        <message>
            <source>scored or decided before a suggestion was seen, not used in training</source>
            <translation>puntuadas o decididas antes de ver una sugerencia, no usadas para aprender</translation>
        </message>
        <message>
            <source>scores whose answers are in no column</source>
            <translation>puntuaciones cuyas respuestas no están en ninguna columna</translation>
        </message>
        <message>
            <source>seed</source>
            <translation>semilla</translation>
        </message>
        <message>
            <source>share of the steps for warming up</source>
            <translation>proporción de pasos de calentamiento</translation>
        </message>
        <message>
            <source>stands for others</source>
            <translation>representa a otras</translation>
        </message>
        <message>
            <source>step kept</source>
            <translation>paso conservado</translation>
        </message>
        <message>
            <source>steps</source>
            <translation>pasos</translation>
        </message>
        <message>
            <source>steps between two looks at validation</source>
            <translation>pasos entre dos miradas a la validación</translation>
        </message>
        <message>
            <source>steps made</source>
            <translation>pasos dados</translation>
        </message>
        <message>
            <source>suggestion accepted</source>
            <translation>sugerencia aceptada</translation>
        </message>
        <message>
            <source>suggestion overridden</source>
            <translation>sugerencia cambiada</translation>
        </message>
        <message>
            <source>temperature</source>
            <translation>temperatura</translation>
        </message>
        <message>
            <source>test, not used in training</source>
            <translation>de prueba, no usadas para aprender</translation>
        </message>
        <message>
            <source>texts for each scored answer</source>
            <translation>textos por cada respuesta puntuada</translation>
        </message>
        <message>
            <source>texts in a step</source>
            <translation>textos por paso</translation>
        </message>
        <message>
            <source>the newest {0} of {1}</source>
            <translation>las {0} más recientes de {1}</translation>
        </message>
        <message>
            <source>the points possible</source>
            <translation>los puntos posibles</translation>
        </message>
        <message>
            <source>the responses of a Google form</source>
            <translation>las respuestas de un formulario de Google</translation>
        </message>
        <message>
            <source>the responses of a Microsoft form</source>
            <translation>las respuestas de un formulario de Microsoft</translation>
        </message>
        <message>
            <source>the scorer doubts it</source>
            <translation>el calificador duda</translation>
        </message>
        <message>
            <source>the test student that Canvas adds</source>
            <translation>el alumno de prueba que añade Canvas</translation>
        </message>
        <message>
            <source>the usual</source>
            <translation>la habitual</translation>
        </message>
        <message>
            <source>too few to say</source>
            <translation>muy pocas para decirlo</translation>
        </message>
        <message>
            <source>trainings that are averaged</source>
            <translation>entrenamientos que se promedian</translation>
        </message>
        <message>
            <source>tried on (test)</source>
            <translation>con las que se probó (prueba)</translation>
        </message>
        <message>
            <source>two questions share a name</source>
            <translation>dos preguntas comparten nombre</translation>
        </message>
        <message>
            <source>weight decay</source>
            <translation>decaimiento de pesos (weight decay)</translation>
        </message>
        <message>
            <source>weight of the expert model (lambda)</source>
            <translation>peso del modelo experto (lambda)</translation>
        </message>
        <message>
            <source>weight of the human scores</source>
            <translation>peso de las puntuaciones humanas</translation>
        </message>
        <message>
            <source>which scores are posted by hand</source>
            <translation>qué puntuaciones se publican a mano</translation>
        </message>
        <message>
            <source>without review from {0} sure on</source>
            <translation>sin revisión a partir de {0} de seguridad</translation>
        </message>
        <message>
            <source>word pieces hidden while learning (word dropout)</source>
            <translation>trozos de palabra ocultados al aprender (word dropout)</translation>
        </message>
        <message>
            <source>{0} and {1}</source>
            <translation>{0} y {1}</translation>
        </message>
        <message>
            <source>{0} of {1}</source>
            <translation>{0} de {1}</translation>
        </message>
        <message>
            <source>{0} scored answers</source>
            <translation>{0} respuestas puntuadas</translation>
        </message>
        <message>
            <source>{0} things to look into</source>
            <translation>{0} cosas que mirar</translation>
        </message>
        <message>
            <source>{0} to {1}</source>
            <translation>de {0} a {1}</translation>
        </message>
        <message>
            <source>{0} trainings; on validation {1}</source>
            <translation>{0} entrenamientos; en la validación {1}</translation>
        </message>
        <message>
            <source>{0} unscored answers, {1} texts made from answers</source>
            <translation>{0} respuestas sin puntuar, {1} textos hechos de respuestas</translation>
        </message>
        <message>
            <source>{0}, made {1} (UTC)</source>
            <translation>{0}, hecho el {1} (UTC)</translation>
        </message>
        <message>
            <source>{0}, {1} of them blank</source>
            <translation>{0}, de ellas {1} en blanco</translation>
        </message>
        <message>
            <source>{0}, {1} trained numbers</source>
            <translation>{0}, {1} números entrenados</translation>
        </message>
        <message>
            <source>{0}: how far the scores can be relied on</source>
            <translation>{0}: hasta qué punto se puede confiar en las puntuaciones</translation>
        </message>
        <message>
            <source>This is KDScore Scorer, the small edition: it scores, reviews and exports, but it does not learn. To prepare an expert model or to make a scorer, install KDScore Desktop, or do that step on a computer that has it and open the assignment here.</source>
            <translation>Esto es KDScore Scorer, la edición pequeña: puntúa, revisa y exporta, pero no aprende. Para preparar un modelo experto o crear un puntuador, instale KDScore Desktop, o haga ese paso en un equipo que lo tenga y abra aquí la tarea.</translation>
        </message>
        <message>
            <source>%1 blank answers were left out.</source>
            <translation>Se dejaron fuera %1 respuestas en blanco.</translation>
        </message>
        <message>
            <source>'%1' does not hold the parts that its list of contents names.</source>
            <translation>«%1» no contiene las partes que nombra su índice.</translation>
        </message>
        <message>
            <source>'%1' has a list of contents that cannot be read.</source>
            <translation>El índice de «%1» no se puede leer.</translation>
        </message>
        <message>
            <source>'%1' has no column that clearly names the learner or holds the answer. Head one of its columns 'Learner' or 'Answer'.</source>
            <translation>«%1» no tiene ninguna columna que claramente nombre al alumno o contenga la respuesta. Encabece una de sus columnas con «Alumno» o «Respuesta».</translation>
        </message>
        <message>
            <source>'%1' has no expert model yet. Prepare one, open one, or read its probabilities from a spreadsheet.</source>
            <translation>«%1» aún no tiene modelo experto. Prepare uno, abra uno o lea sus probabilidades de una hoja de cálculo.</translation>
        </message>
        <message>
            <source>'%1' has no scorer %2. There are: %3.</source>
            <translation>«%1» no tiene el calificador %2. Hay: %3.</translation>
        </message>
        <message>
            <source>'%1' has no scorer yet. Make one and try again.</source>
            <translation>«%1» aún no tiene calificador. Cree uno e inténtelo de nuevo.</translation>
        </message>
        <message>
            <source>'%1' holds no '%2', so it is not a prepared expert model.</source>
            <translation>«%1» no contiene «%2», así que no es un modelo experto preparado.</translation>
        </message>
        <message>
            <source>'%1' is not trained to classify: its file has no weights for '%2'. Choose a model that was trained to classify.</source>
            <translation>«%1» no está entrenado para clasificar: su archivo no tiene pesos para «%2». Elija un modelo entrenado para clasificar.</translation>
        </message>
        <message>
            <source>'%1' would be a PDF, which only the program's own start can make. Start 'kdscore', or write an HTML file: every browser prints it to a PDF.</source>
            <translation>«%1» sería un PDF, que solo puede crear el programa mismo. Inicie «kdscore», o escriba un archivo HTML: cualquier navegador lo imprime como PDF.</translation>
        </message>
        <message>
            <source>All answers to learn from are on one level, so there is nothing to tell apart. Score responses of other levels too.</source>
            <translation>Todas las respuestas de las que aprender son de un mismo nivel, así que no hay nada que distinguir. Puntúe también respuestas de otros niveles.</translation>
        </message>
        <message>
            <source>Install KDScore again, or install it with: pip install "kdscore-desktop[starter]".</source>
            <translation>Vuelva a instalar KDScore o instálelo con: pip install "kdscore-desktop[starter]".</translation>
        </message>
        <message>
            <source>No row of '%1' belongs to an answer to '%2'. Check that it names the learners as the spreadsheet of the answers did, or holds the same answers.</source>
            <translation>Ninguna fila de «%1» corresponde a una respuesta a «%2». Compruebe que nombra a los alumnos como la hoja de las respuestas, o que contiene las mismas respuestas.</translation>
        </message>
        <message>
            <source>No scored answer was held out: the last state was kept, and nothing is known of how it agrees with you.</source>
            <translation>No se apartó ninguna respuesta puntuada: se conservó el último estado y no se sabe nada de cómo coincide con usted.</translation>
        </message>
        <message>
            <source>Of the %1 scored answers held out to choose by, none is on %2.</source>
            <translation>De las %1 respuestas puntuadas apartadas para elegir, ninguna está en %2.</translation>
        </message>
        <message>
            <source>Of the %1 scored answers held out to test on, none is on %2.</source>
            <translation>De las %1 respuestas puntuadas apartadas para comprobar, ninguna está en %2.</translation>
        </message>
        <message>
            <source>Of the %1 scored answers to learn from, none is on %2.</source>
            <translation>De las %1 respuestas puntuadas de las que aprender, ninguna está en %2.</translation>
        </message>
        <message>
            <source>Opening the expert model</source>
            <translation>Abriendo el modelo experto</translation>
        </message>
        <message>
            <source>Say which imported sheet is meant: %1.</source>
            <translation>Indique a qué hoja importada se refiere: %1.</translation>
        </message>
        <message>
            <source>Scorer %1 is the one in use already.</source>
            <translation>El calificador %1 ya es el que se usa.</translation>
        </message>
        <message>
            <source>The learner '%1' has different ratings in the rows %2: %3. The response is left unrated.</source>
            <translation>El alumno «%1» tiene puntuaciones distintas en las filas %2: %3. La respuesta queda sin puntuar.</translation>
        </message>
        <message>
            <source>The levels of '%1' were taken from its ratings, as named categories without an order: %2.</source>
            <translation>Los niveles de «%1» se tomaron de sus puntuaciones, como categorías con nombre y sin orden: %2.</translation>
        </message>
        <message>
            <source>The levels of '%1' were taken from its ratings, lowest first: %2.</source>
            <translation>Los niveles de «%1» se tomaron de sus puntuaciones, del más bajo al más alto: %2.</translation>
        </message>
        <message>
            <source>There is no interrupted work on a scorer for '%1'. Make one from the beginning.</source>
            <translation>No hay trabajo interrumpido en un calificador para «%1». Cree uno desde el principio.</translation>
        </message>
        <message>
            <source>This is written as a page (.html) or a PDF (.pdf); '%1' ends in neither.</source>
            <translation>Esto se escribe como página (.html) o PDF (.pdf); «%1» no termina en ninguno de los dos.</translation>
        </message>
        <message>
            <source>This level was never given, so nothing can be said about how often it is right.</source>
            <translation>Este nivel nunca se dio, así que no se puede decir con qué frecuencia es acertado.</translation>
        </message>
        <message>
            <source>This project holds %1 that cannot be read: the file was damaged or changed by another program. Go on with a backup of it.</source>
            <translation>Este proyecto contiene %1 que no se puede leer: el archivo se dañó o lo cambió otro programa. Siga con una copia de seguridad.</translation>
        </message>
        <message>
            <source>This work is still going on in the background. Wait until it is done, or stop it.</source>
            <translation>Este trabajo continúa en segundo plano. Espere a que termine o deténgalo.</translation>
        </message>
        <message>
            <source>Too few to say.</source>
            <translation>Demasiado pocas para decirlo.</translation>
        </message>
        <message>
            <source>Training goes on from step %1.</source>
            <translation>El entrenamiento continúa desde el paso %1.</translation>
        </message>
        <message>
            <source>Training the scorer</source>
            <translation>Entrenando el calificador</translation>
        </message>
        <message>
            <source>Two levels are called '%1'. Give one another label.</source>
            <translation>Dos niveles se llaman «%1». Dé otra etiqueta a uno de ellos.</translation>
        </message>
        <message>
            <source>What a human decided. Never filled in by the scorer.</source>
            <translation>Lo que decidió una persona. El calificador nunca lo rellena.</translation>
        </message>
        <message>
            <source>With these points and weights every total is 0. Give the levels points, or the questions weights, above 0.</source>
            <translation>Con estos puntos y pesos todos los totales son 0. Dé a los niveles puntos, o a las preguntas pesos, mayores que 0.</translation>
        </message>
        <message>
            <source>Writing the gradebook</source>
            <translation>Escribiendo el libro de calificaciones</translation>
        </message>
        <message>
            <source>en</source>
            <translation>es</translation>
        </message>
    </context>
    <context>
        <name>waiting</name>
        <message>
            <source>Nothing to compare yet</source>
            <translation>Aún no hay nada que comparar</translation>
        </message>
        <message>
            <source>Once there are answers with your scores and a scorer has scored them, this page says how far the two agree, and how far two humans do.</source>
            <translation>Cuando haya respuestas con sus puntuaciones y un calificador las haya calificado, esta página dice hasta qué punto coinciden, y hasta qué punto coinciden dos personas.</translation>
        </message>
        <message>
            <source>Bring in answers</source>
            <translation>Importar respuestas</translation>
        </message>
        <message>
            <source>None of these answers has a score from a human. Bring in a spreadsheet that has yours: the scorer is held against them.</source>
            <translation>Ninguna de estas respuestas tiene una puntuación humana. Importe una hoja de cálculo que tenga las suyas: el calificador se compara con ellas.</translation>
        </message>
        <message>
            <source>Bring in scored answers</source>
            <translation>Importar respuestas puntuadas</translation>
        </message>
        <message>
            <source>There is no scorer yet. Once it is made, it is held against your scores of answers that it did not learn from.</source>
            <translation>Aún no hay calificador. Cuando se cree, se compara con sus puntuaciones de respuestas de las que no aprendió.</translation>
        </message>
        <message>
            <source>Go to the scorer</source>
            <translation>Ir al calificador</translation>
        </message>
        <message>
            <source>The scorer is made but has not scored any answer yet. Let it score them; then its scores are held against yours.</source>
            <translation>El calificador está creado, pero aún no ha calificado ninguna respuesta. Deje que las califique; después se comparan con las de usted.</translation>
        </message>
        <message>
            <source>Go to the scores</source>
            <translation>Ir a las puntuaciones</translation>
        </message>
        <message>
            <source>No answer has both a score of yours and one of the scorer's that it did not learn from. Bring in more answers with your scores, and make the scorer again.</source>
            <translation>Ninguna respuesta tiene a la vez una puntuación suya y una del calificador de la que no aprendió. Importe más respuestas con sus puntuaciones y vuelva a crear el calificador.</translation>
        </message>
    </context>
    <context>
        <name>window</name>
        <message>
            <source>The remembered settings could not be read and were set aside as %1. Your assignments are not affected.</source>
            <translation>Los ajustes recordados no se pudieron leer y se apartaron como %1. Sus tareas no se ven afectadas.</translation>
        </message>
    </context>
</TS>