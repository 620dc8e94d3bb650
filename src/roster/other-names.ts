/**
 * What our columns are called elsewhere: OneRoster, Clever, PowerSchool, Google, Canvas, SDS, Spanish offices. In a file such a header is refused with the
 * column it stands for, or mapped where somebody can see and change it (F-4); spelling alone would point at the wrong one: surname is not username.
 */
import type { FieldKey } from "./fields";

/**
 * The likeliest first, where a list has several of them. In lower case, without spaces, underscores, accents and marks such as [Required], as `meantBy` compares them.
 */
const names: Readonly<Partial<Record<FieldKey, string>>> = {
  userGuid: "guid studentguid accountguid guiddeusuario guiddelusuario",
  userId: `studentid studentnumber studentno studentnum student# studentsisid studentlocalid localid localstudentid
    lasid stateid statestudentid sasid staffid staffnumber teacherid teachernumber employeeid employeenumber
    personid personnumber sisid sisuserid usersisid sourcedid usersourcedid sourceid identifier useridentifier
    idnumber learnerid pupilid pupilnumber pupilno studentcode permid permnum permanentid districtid externalid matricula numerodematricula iddeusuario iddelusuario
    iddeestudiante iddelestudiante idestudiante numerodeestudiante numerodeidentificacion identificacion
    codigodeestudiante id`,
  role: "userrole userroles usertype roletype persontype accounttype rol funcion tipodeusuario",
  firstName: `givenname preferredgivenname forename fname first firstnm namefirst studentfirstname studentfirst
    teacherfirstname legalfirstname preferredfirstname nombre nombres primernombre nombredepila`,
  lastName: `familyname preferredfamilyname surname lname last lastnm namelast studentlastname studentlast teacherlastname
    legallastname preferredlastname apellido apellidos primerapellido`,
  gradeLevel: `grade grades gradelvl gradecode gradelevelcode studentgrade studentgradelevel currentgrade currentgradelevel
    grd gr yearlevel grado grados nivel niveldegrado curso`,
  email: `e-mail mail emailaddress e-mailaddress emailaddr studentemail studentemailaddress teacheremail staffemail
    schoolemail schoolemailaddress primaryemail useremail correo correoelectronico direcciondecorreo
    direcciondecorreoelectronico correoe`,
  username: `login loginid loginname logonname userlogin networklogin networkid studentusername studentlogin usuario
    nombredeusuario nombreusuario`,
  password: "pass passwd pwd passcode temporarypassword initialpassword contrasena clave clavedeacceso",
  classGuid: "sectionguid guiddeclase guiddelaclase",
  classId: `section sectionid sectionnumber sectionsisid sissectionid classsourcedid classcode classnumber idclase
    iddeclase iddelaclase seccion iddeseccion codigodeclase`,
  className: `class classtitle sectionname sectiontitle coursename coursetitle clase nombredeclase nombredelaclase
    nombreclase`,
  classGradeLevel: "classgrade classgrades sectiongrade gradodeclase gradodelaclase nivelgradoclase",
  classStartDate: `classstart termstart termstartdate sectionstartdate coursestartdate fechadeinicio fechainicio iniciodeclase
    fechadeiniciodelaclase fechadeiniciodeclase`,
  classEndDate: `classend termend termenddate sectionenddate courseenddate fechadefin fechafin fechadetermino fechafinal
    findeclase fechadefindelaclase fechadefindeclase`,
  masterCode: "productcode mastercodes codigomaestro codigodeproducto",
};

const fieldsByName = (all: typeof names): ReadonlyMap<string, FieldKey> =>
  new Map(
    Object.entries(all).flatMap(([field, list]) => list.split(/\s+/).map((name) => [name, field as FieldKey] as const)),
  );

/** Pure, so that the script, which has them in a file of its own, is built without. */
export const otherNames = /* @__PURE__ */ fieldsByName(names);
