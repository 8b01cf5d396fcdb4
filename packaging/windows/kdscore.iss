; Inno Setup 6.3 or newer. From the project's root, after packaging\build.py:
;   iscc /DEdition=full   /DVersion=0.1.0 packaging\windows\kdscore.iss
;   iscc /DEdition=scorer /DVersion=0.1.0 packaging\windows\kdscore.iss
; Installs for one user without administrator rights; school IT installs for all users with
;   KDScore-...-setup.exe /VERYSILENT /SUPPRESSMSGBOXES /NORESTART /ALLUSERS
; Signing: give iscc /Ssign="signtool sign ... $f" and /DSign=1.

#ifndef Edition
  #define Edition "full"
#endif
#ifndef Version
  #error Say the version: iscc /DVersion=0.1.0
#endif
#if Edition == "full"
  #define Name "KDScore Desktop"
  #define Folder "kdscore-desktop"
  #define Id "{{6B0B7B8C-52A4-4B5E-9C57-0B6A5C5B7A11}"
#else
  #define Name "KDScore Scorer"
  #define Folder "kdscore-scorer"
  #define Id "{{6B0B7B8C-52A4-4B5E-9C57-0B6A5C5B7A12}"
#endif

[Setup]
AppId={#Id}
AppName={#Name}
AppVersion={#Version}
AppPublisher=KDScore Desktop maintainers
VersionInfoVersion={#Version}
DefaultDirName={autopf}\{#Name}
DefaultGroupName={#Name}
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=commandline dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile=..\..\LICENSE
SetupIconFile=..\..\build\{#Edition}\icons\kdscore.ico
UninstallDisplayIcon={app}\kdscore-desktop.exe
OutputDir=..\..\dist
OutputBaseFilename={#Folder}-{#Version}-windows-x64-setup
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
ChangesAssociations=yes
CloseApplications=yes
#ifdef Sign
SignTool=sign
#endif

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "es"; MessagesFile: "compiler:Languages\Spanish.isl"

[CustomMessages]
en.KindProject=KDScore assignment
en.KindScorer=KDScore scorer
en.KindTeacher=KDScore expert model
en.DesktopIcon=Put an icon on the desktop
en.AddPath=Let "kdscore" be typed in a terminal
en.RemoveData=Remove what KDScore keeps for you as well: backups of your assignments, unfinished work, logs and settings?%n%nThe assignments themselves stay where you saved them.
es.KindProject=Tarea de KDScore
es.KindScorer=Calificador de KDScore
es.KindTeacher=Modelo experto de KDScore
es.DesktopIcon=Poner un icono en el escritorio
es.AddPath=Poder escribir "kdscore" en una terminal
es.RemoveData=¿Quitar también lo que KDScore guarda para usted: copias de seguridad de sus tareas, trabajos sin terminar, registros y ajustes?%n%nLas tareas quedan donde las guardó.

[Tasks]
Name: "desktopicon"; Description: "{cm:DesktopIcon}"; Flags: unchecked
Name: "path"; Description: "{cm:AddPath}"; Flags: unchecked

[InstallDelete]
; An upgrade leaves nothing of the version before it; projects never lie here.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\..\dist\{#Folder}\*"; DestDir: "{app}"; Excludes: "\kdscore.exe,\kdscore-desktop.exe"; Flags: recursesubdirs ignoreversion
#ifdef Sign
Source: "..\..\dist\{#Folder}\kdscore*.exe"; DestDir: "{app}"; Flags: ignoreversion signonce
#else
Source: "..\..\dist\{#Folder}\kdscore*.exe"; DestDir: "{app}"; Flags: ignoreversion
#endif
Source: "..\..\build\{#Edition}\icons\*-file.ico"; DestDir: "{app}"; Flags: ignoreversion
Source: "..\..\LICENSE"; DestDir: "{app}"; DestName: "LICENSE.txt"; Flags: ignoreversion

[Icons]
Name: "{autoprograms}\{#Name}"; Filename: "{app}\kdscore-desktop.exe"
Name: "{autodesktop}\{#Name}"; Filename: "{app}\kdscore-desktop.exe"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "Software\Classes\.kdscore"; ValueType: string; ValueData: "KDScore.kdscore"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\KDScore.kdscore"; ValueType: string; ValueData: "{cm:KindProject}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\KDScore.kdscore\DefaultIcon"; ValueType: string; ValueData: "{app}\kdscore-file.ico"
Root: HKA; Subkey: "Software\Classes\KDScore.kdscore\shell\open\command"; ValueType: string; ValueData: """{app}\kdscore-desktop.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\.kdscorer"; ValueType: string; ValueData: "KDScore.kdscorer"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\KDScore.kdscorer"; ValueType: string; ValueData: "{cm:KindScorer}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\KDScore.kdscorer\DefaultIcon"; ValueType: string; ValueData: "{app}\kdscorer-file.ico"
Root: HKA; Subkey: "Software\Classes\KDScore.kdscorer\shell\open\command"; ValueType: string; ValueData: """{app}\kdscore-desktop.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\.kdteacher"; ValueType: string; ValueData: "KDScore.kdteacher"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\KDScore.kdteacher"; ValueType: string; ValueData: "{cm:KindTeacher}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\KDScore.kdteacher\DefaultIcon"; ValueType: string; ValueData: "{app}\kdteacher-file.ico"
Root: HKA; Subkey: "Software\Classes\KDScore.kdteacher\shell\open\command"; ValueType: string; ValueData: """{app}\kdscore-desktop.exe"" ""%1"""
Root: HKA; Subkey: "Environment"; ValueType: expandsz; ValueName: "Path"; ValueData: "{olddata};{app}"; Tasks: path; Check: NotInPath and not IsAdminInstallMode

[Run]
Filename: "{app}\kdscore-desktop.exe"; Description: "{cm:LaunchProgram,{#Name}}"; Flags: nowait postinstall skipifsilent

[Code]
function NotInPath: Boolean;
var
  Path: string;
begin
  if not RegQueryStringValue(HKCU, 'Environment', 'Path', Path) then
    Path := '';
  Result := Pos(';' + Lowercase(ExpandConstant('{app}')) + ';', ';' + Lowercase(Path) + ';') = 0;
end;

procedure CurUninstallStepChanged(Step: TUninstallStep);
begin
  { A silent removal, as school IT does it, keeps everything. }
  if (Step = usPostUninstall) and not UninstallSilent then
    if DirExists(ExpandConstant('{localappdata}\KDScore')) then
      if MsgBox(ExpandConstant('{cm:RemoveData}'), mbConfirmation, MB_YESNO or MB_DEFBUTTON2) = IDYES then
        DelTree(ExpandConstant('{localappdata}\KDScore'), True, True, True);
end;
