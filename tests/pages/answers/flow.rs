//! Not compiled: where control goes; of each statement of each function.

fn cond() -> bool { true }
fn never() -> ! { loop {} }
fn option() -> Option<u8> { None }

fn plain(on: bool, given: Option<u8>) -> Option<u8> {
    cond(); //= Yes
    return None; //= No returns leaves
    never(); //= No
    panic!(); //= No
    acme::own!(); //= Maybe
    println!("x"); //= Yes
    anyhow::bail!("x"); //= No
    option()?; //= Yes tries
    None?; //= No tries
    Some(1)?; //= Yes tries
    Err(1)?; //= No tries
    acme::None?; //= Yes tries
    if on { return None; } //= Yes returns leaves
    if on { return None; } else { return None; } //= No returns leaves
    if on { return None; } else { cond(); } //= Yes returns leaves
    if never() {} //= No
    if on { acme::own!() } else { return None; } //= Maybe returns leaves
    if on { acme::own!() } else { cond(); } //= Yes
    match given { Some(_) => return None, None => {} } //= Yes returns leaves
    match given { Some(_) => return None, None => never() } //= No returns leaves
    match given { Some(_) if option()? == 1 => {} _ => {} } //= Yes tries
    match never() { _ => {} } //= No
    loop { cond(); } //= No
    loop { break; } //= Yes breaks leaves
    loop { if on { break; } } //= Yes breaks leaves
    loop { return None; } //= No returns leaves
    loop { option()?; } //= No tries
    loop { loop { break; } } //= No breaks
    'a: loop { loop { break 'a; } } //= Yes breaks leaves
    'a: loop { loop { continue 'a; } } //= No continues
    loop { continue; } //= No continues
    loop { let f = || loop { break }; } //= No
    loop { async { loop { break } }; } //= No
    'a: { break 'a; } //= Yes breaks leaves
    'a: { if on { break 'a; } return None; } //= Yes returns breaks leaves
    'a: { loop { break 'a; } } //= Yes breaks leaves
    'a: { return None; } //= No returns leaves
    { return None; cond(); } //= No returns leaves
    { cond(); return None } //= No returns leaves
    { #[cfg(unix)] return None; cond(); } //= Maybe returns leaves
    while on { return None; } //= Yes returns leaves
    while on { break; } //= Yes breaks leaves
    while true { cond(); } //= No
    while true { break; } //= Yes breaks leaves
    while never() {} //= No
    while let Some(x) = given { option()?; } //= Yes tries
    for x in given { return None; } //= Yes returns leaves
    for x in never() {} //= No
    for x in given { break; } //= Yes breaks leaves
    for x in given { continue; } //= Yes continues
    on && return None; //= Yes returns leaves
    return None && on; //= No returns leaves
    on || never(); //= Yes
    (on, never()); //= No
    cond(never()); //= No
    given.map(|x| return None); //= Yes
    given.unwrap_or(return None); //= No returns leaves
    given.unwrap_or_else(|| panic!()); //= Yes
    async { return 1; }; //= Yes
    { let Some(x) = given else { return None }; } //= Yes returns leaves
    { let Some(x) = given else { never() }; x } //= Yes
    { let x = never(); } //= No
    { let x = option()?; } //= Yes tries
    { fn inner() -> ! { loop {} } } //= Yes
    [1, never()]; //= No
    vec![1, never()]; //= No
    vec![option()?]; //= Yes tries
    dbg!(never()); //= No
    assert!(on); //= Yes
    todo!(); //= No
    std::process::exit(1); //= No
    std::process::abort(); //= No
    loop { break return None; } //= Yes returns breaks leaves
    return never(); //= No returns leaves
    return option()?; //= No returns tries leaves
    unsafe { never() }; //= No
    tokio::select! { _ = acme::a() => return None, _ = acme::b() => never() } //= No returns leaves
    tokio::select! { _ = acme::a() => return None, else => {} } //= Yes returns leaves
    tokio::select! { _ = acme::a() => return None, else => return None } //= No returns leaves
    tracing::info!("x"); //= Yes
    log!("x"); //= Yes
    None
}
