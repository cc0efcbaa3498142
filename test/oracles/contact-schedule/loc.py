# location/districting/allocation fixtures; MIP oracle = CBC 2.10.8 (Debian coinor-cbc) proven optimal
import subprocess,json,math,random,time,os,itertools,csv
FX='fixtures/'
def cbc(lp,name,sec=300):
    f=f'scratch/{name}.lp'; open(f,'w').write(lp); s=f'scratch/{name}.sol'
    t=time.time(); o=subprocess.run(['cbc',f,'sec',str(sec),'ratioGap','0','threads','1','solve','solu',s],capture_output=True,text=True).stdout; t=time.time()-t
    sol={}; st=open(s).readline().strip()
    for l in open(s).readlines()[1:]:
        p=l.replace('**','').split(); sol[p[1]]=float(p[2])
    return st,sol,round(t,2)
def wrap(terms,n=12):
    return '\n '.join(' '.join(terms[i:i+n]) for i in range(0,len(terms),n))
