//! Not compiled: what must hold of parameters where `here` is called, and what `pass` is given.

pub enum Mode { Fast, Slow(u8), Named { size: u8 }, Off }
fn here() {}
fn pass(a: bool, b: Option<u8>, c: Mode, d: &Mode) {}

fn bools(on: bool, off: bool, mut changed: bool, count: u8) {
    here();
    if on { here(); } else { here(); } //= on is true; on is not true
    if !on { here(); } //= on is not true
    if on && off { here(); } else { here(); } //= on is true and off is true; 
    if on || off { here(); } else { here(); } //= ; on is not true and off is not true
    if on == true { here(); } //= on is true
    if on != true { here(); } //= on is not true
    if true == on { here(); } //= on is true
    if on == off { here(); }
    if count == 1 { here(); }
    if changed { here(); }
    while on { here(); } //= on is true
    on && { here(); true }; //= on is true
    on || { here(); true }; //= on is not true
    on.then(|| here()); //= on is true
    count.then(|| here());
    match on { true => here(), false => here() } //= on is true; on is false and on is not true
    match on { true if off => here(), _ => here() } //= on is true and off is true; 
    match (on, off) { (true, false) => here(), (true, true) => here(), _ => here() } //= on is true and off is false; on is true and off is true; 
    match (on, 1) { (true, _) => here(), _ => here() } //= on is true; on is not true
    if matches!(on, true) { here(); } //= on is true
    if (on) { if off { here(); } } //= off is true and on is true
}

fn leaves(on: bool, given: Option<u8>) {
    if on { return; }
    here(); //= on is not true
    let Some(x) = given else { here(); return }; //= on is not true and given is not Some
    here(); //= on is not true and given is Some
}
fn leaves_not(on: bool, given: Option<u8>) {
    if on { given; }
    here();
    if !on {} else { return }
    here(); //= on is not true
    if on { loop {} } else { here() } //= on is not true and on is not true
}
fn leaves_by_match(mode: Mode, on: bool) {
    match mode { Mode::Off => return, Mode::Fast if on => return, _ => {} }
    here(); //= mode is not Off
    match on { true => panic!(), false => {} }
    here(); //= mode is not Off and on is not true
}
fn unwrapped(given: Option<u8>, other: Option<u8>, third: Option<u8>, result: Result<u8, u8>) -> Option<u8> {
    given.unwrap();
    here(); //= given is Some
    other.expect("x");
    here(); //= given is Some and other is Some
    third?;
    here(); //= given is Some and other is Some and third is Some
    result.unwrap();
    result.is_ok();
    here(); //= given is Some and other is Some and third is Some
    None
}
fn under_cfg(on: bool) {
    #[cfg(unix)]
    if on { return; }
    here();
}

fn options(given: Option<u8>, lent: &Option<u8>, changed: &mut Option<u8>, other: Result<u8, u8>) {
    if given.is_some() { here(); } else { here(); } //= given is Some; given is not Some
    if given.is_none() { here(); } else { here(); } //= given is None; given is not None
    if given.is_some_and(|x| x == 1) { here(); } else { here(); } //= given is Some; 
    if given.is_none_or(|x| x == 1) { here(); } else { here(); } //= ; given is Some
    if let Some(x) = given { here(); } else { here(); } //= given is Some; given is not Some
    if let Some(1) = given { here(); } else { here(); } //= given is Some; 
    if let None = given { here(); } else { here(); } //= given is None; given is not None
    if let Some(x) = lent { here(); } //= lent is Some
    if let Some(x) = lent.as_ref() { here(); } //= lent is Some
    if let Some(x) = lent.clone() { here(); } //= lent is Some
    if let Some(x) = lent.clone(1) { here(); }
    if let Some(x) = lent.map(|x| here()) { here(); } //= lent is Some; 
    if let Some(x) = &given { here(); } //= given is Some
    if let Some(x) = *lent { here(); } //= lent is Some
    if let Some(x) = changed { here(); }
    if let Ok(x) = other { here(); } //= other is Ok
    if let Some(x) | Some(x) = given { here(); }
    if let Some(x) = given && x == 1 { here(); } //= given is Some
    for x in given { here(); } //= given is Some
    for x in 0..1 { here(); }
    while let Some(x) = given { here(); } //= given is Some
    match given { Some(x) => here(), None => here() } //= given is Some; given is None and given is not Some
    match given { Some(1) => here(), Some(x) => here(), None => here() } //= given is Some; given is Some; given is None and given is not Some
    match given { None => {} _ => here() } //= given is not None
    match given { whole @ Some(_) => here(), _ => here() } //= given is Some; given is not Some
    given.map(|x| here()); //= given is Some
    given.and_then(|x| here()); //= given is Some
    given.map_or(1, |x| here()); //= given is Some
    given.map_or_else(|| here(), |x| here()); //= given is None; given is Some
    given.unwrap_or_else(|| here()); //= given is None
    given.ok_or_else(|| here()); //= given is None
    given.unwrap_or(here());
    given.filter(here);
    given.xor(|| here());
    other.map(|x| here());
    if matches!(given, Some(_)) { here(); } else { here(); } //= given is Some; given is not Some
    if matches!(given, Some(x) if x == 1) { here(); } else { here(); } //= given is Some; 
    if given == None { here(); } else { here(); } //= given is None; given is not None
    if given == Some(1) { here(); } else { here(); } //= given is Some; 
    if given != Some(1) { here(); } else { here(); } //= ; given is Some
}

fn enums(mode: Mode, lent: &Mode, pair: (Mode, bool)) {
    match mode {
        Mode::Fast => here(), //= mode is Fast
        Mode::Slow(1) => here(), //= mode is Slow and mode is not Fast
        Mode::Slow(_) => here(), //= mode is Slow and mode is not Fast
        Mode::Named { size: 1 } => here(), //= mode is Named and mode is not Fast and mode is not Slow
        Mode::Named { .. } => here(), //= mode is Named and mode is not Fast and mode is not Slow
        Mode::Off => here(), //= mode is Off and mode is not Fast and mode is not Slow and mode is not Named
    }
    match lent { Mode::Fast | Mode::Off => here(), Mode::Slow(x) => here(), _ => here() } //= ; lent is Slow and lent is not Fast and lent is not Off; lent is not Fast and lent is not Off and lent is not Slow
    match lent { &Mode::Fast => here(), _ => here() } //= lent is Fast; lent is not Fast
    if let Mode::Named { size } = mode { here(); } else { here(); } //= mode is Named; mode is not Named
    if mode == Mode::Fast { here(); } else { here(); } //= mode is Fast; mode is not Fast
    if let Mode::Slow(..) = mode { here(); } else { here(); } //= mode is Slow; mode is not Slow
    if let (Mode::Fast, _) = pair { here(); }
    match (mode, 1) { (Mode::Fast, x) => here(), (Mode::Off, 1) => here(), _ => here() } //= mode is Fast; mode is Off and mode is not Fast; mode is not Fast
    match (mode, lent) { (Mode::Fast, Mode::Off) => here(), (.., Mode::Off) => here(), _ => here() } //= mode is Fast and lent is Off; ; 
    use Mode::*;
    match mode { Fast => here(), Off => here(), other => here() } //= mode is Fast; mode is Off and mode is not Fast; mode is not Fast and mode is not Off
}

impl Mode {
    fn own(&self, on: bool) { if let Self::Fast = self { here(); } else if on { here(); } } //= self is Fast; on is true and self is not Fast
}

fn arguments(on: bool, given: Option<u8>, mode: Mode, mut changed: bool, count: u8) {
    pass(true, None, Mode::Fast, &Mode::Off); //= true, None, Fast, Off
    pass(on, given, mode, &mode); //= on, given, mode, mode
    pass(!on, Some(1), Mode::Slow(1), &Mode::Named { size: 1 }); //= _, Some, Slow, Named
    pass(changed, given.clone(), mode.clone(), mode.as_ref()); //= _, given, mode, mode
    pass(on == true, given.map(|x| x), acme::MODE, &mut mode); //= _, _, _, _
    pass(count, Option::None, Mode::Slow, (Mode::Off)); //= _, None, Slow, Off
}
